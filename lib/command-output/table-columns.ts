import { cellOf, type Cell } from "./cells";
import { fitsProperty, formOf, isKnown, knownProperties } from "./properties";

/** A column by its head, counted in cells of the console. */
export interface Column {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One line as the console placed it: a wide character of Chinese, Japanese or Korean takes two cells. */
export type Cells = readonly string[];

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

export function cellsOf(line: string): Cells {
  const spaced = line.replace(/\t/g, "        ");
  const characters = Array.from(spaced);
  if (!wide.test(spaced)) return characters;
  return characters.flatMap((character) => (wide.test(character) ? [character, ""] : [character]));
}

/** Columns above a line of dashes; heads that the console broke take several lines. */
export function columnsBelow(heads: readonly string[], dashes: string): readonly Column[] {
  // Where tabs replace gaps, no place means anything, and the heads are told apart by them.
  const words = heads.at(-1)?.trim().split(/\s+/) ?? [];
  if (dashes.includes("\t"))
    return words.length === dashes.trim().split(/\s+/).length ? columnsOf(words.join(" ")) : [];
  const lines = heads.map(cellsOf);
  return [...dashes.matchAll(/-+/g)].map(({ 0: run, index: start }) => {
    const end = start + run.length;
    return { name: lines.map((cells) => cells.slice(start, end).join("").trim()).join(""), start, end };
  });
}

/** Columns of a line of heads that lost its dashes. */
export function columnsOf(heading: string): readonly Column[] {
  return [...heading.matchAll(/\S+/g)].map(({ 0: name, index: start }) => ({ name, start, end: start + name.length }));
}

/**
 * The values of a line by the place of its columns; undefined where a word lies across the place at which a column begins,
 * so that the line is not laid out as the console wrote it. Numbers may stick out to the left: the console sets them right.
 */
export function valuesByPlace(line: Cells, columns: readonly Column[]): readonly string[] | undefined {
  const values: string[] = [];
  let from = 0;
  for (const [index] of columns.entries()) {
    const next = columns[index + 1];
    const to = next ? boundary(line, next) : Math.max(from, line.length);
    if (to === undefined || to < from) return undefined;
    values.push(line.slice(from, to).join("").trim());
    from = to;
  }
  return values;
}

/** Where the cell of a column begins: below its head, unless a number lies across that place. */
function boundary(line: Cells, { start, end }: Column): number | undefined {
  const blank = (at: number) => line[at] === undefined || line[at] === " ";
  if (blank(start) || blank(start - 1)) return start;
  let wordEnd = start;
  while (wordEnd <= end && !blank(wordEnd)) wordEnd += 1;
  let wordStart = start;
  while (wordStart > 0 && !blank(wordStart - 1)) wordStart -= 1;
  return wordEnd <= end && /^\d+$/.test(line.slice(wordStart, wordEnd).join("")) ? wordStart : undefined;
}

/** Whether the gaps between the columns, or inside a line, show that the blanks of the console are still there. */
export function isIntact(columns: readonly Column[], lines: readonly string[]): boolean {
  if (lines.some((line) => line.includes("\t"))) return false;
  const hasGap = columns.some(({ end }, index) => (columns[index + 1]?.start ?? end) - end > 1);
  return columns.length === 1 || hasGap || lines.some((line) => /\S {2,}\S/.test(line));
}

const longestLine = 500;
const mostWords = 14;
const mostColumns = 6;

/**
 * The values of a line that lost its alignment: by gaps of several blanks, else by single blanks in the one way in which each
 * value is one that its property can have. Undefined where there is no such way, or more than one.
 */
export function valuesByForm(line: string, names: readonly string[]): readonly string[] | undefined {
  if (line.length > longestLine || names.length > mostColumns) return undefined;
  const fits = (values: readonly string[]) => values.every((value, index) => fitsProperty(names[index] ?? "", value));
  const byGaps = line.trim().split(/ {2,}|\t/);
  if (byGaps.length === names.length) return fits(byGaps) ? byGaps : undefined;
  const words = line.trim().split(/\s+/);
  if (words.length > mostWords || words.length < names.length) return undefined;
  const found: (readonly string[])[] = [];
  const divide = (from: number, values: readonly string[]): void => {
    const name = names[values.length] ?? "";
    const left = names.length - values.length;
    if (left === 1) {
      const value = words.slice(from).join(" ");
      if (fitsProperty(name, value)) found.push([...values, value]);
      return;
    }
    for (let to = from + 1; to <= words.length - left + 1 && found.length < 2; to += 1) {
      const value = words.slice(from, to).join(" ");
      if (fitsProperty(name, value)) divide(to, [...values, value]);
    }
  };
  divide(0, []);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The names of the columns in lower case, those that the console cut ("InstantMessag...") made whole: the first known
 * property that begins so and that all values of the column can have. A name that comes twice counts once.
 */
export function wholeNames(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const used = new Set<string>();
  return columns.map(({ name }, index) => {
    const lower = name.toLowerCase();
    const start = /^(.+?)(?:\.\.\.|…)$/.exec(lower)?.[1];
    const candidates = start === undefined ? [lower] : knownProperties.filter((one) => one.startsWith(start));
    const fits = (property: string) => rows.every((values) => fitsProperty(property, values[index] ?? ""));
    const whole = candidates.find((one) => !used.has(one) && (start === undefined || fits(one))) ?? lower;
    if (used.has(whole)) return "";
    used.add(whole);
    return whole;
  });
}

/** How a cell is kept: one that its property cannot have is unreadable. */
export function tableCell(name: string, text: string): Cell {
  const cell = cellOf(text);
  return isKnown(name) && formOf(name) !== "text" && !fitsProperty(name, text) ? { ...cell, cut: true } : cell;
}
