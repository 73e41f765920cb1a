import { cellOf, type Row } from "./text-lines";

/** A column by the dashes below its head, counted in cells of the console. */
interface Column {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One line as the console placed it: a wide character of Chinese, Japanese or Korean takes two cells. */
type Cells = readonly string[];

const dashes = /^\s*-+(?:\s+-+)*$/;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Every row of every Format-Table output in these lines: a line of heads, a line of dashes, and lines whose cells stand
 * below the dashes. Numbers may stick out to the left, because the console sets them right; a cell that was wrapped goes on
 * in the next line. Never throws; linear in the length of the lines times the number of columns.
 */
export function readTables(lines: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  let table: Table | undefined;
  const filled = withoutBlanks(lines);
  for (const [index, { line, afterBlank }] of filled.entries()) {
    if (dashes.test(line)) {
      if (table) rows.push(...table.finish());
      table = new Table(columnsOf(filled[index - 1]?.line ?? "", line));
    } else if (table && !dashes.test(filled[index + 1]?.line ?? "")) {
      table.add(cellsOf(line), afterBlank);
    }
  }
  if (table) rows.push(...table.finish());
  return rows;
}

interface FilledLine {
  readonly line: string;
  readonly afterBlank: boolean;
}

function withoutBlanks(lines: readonly string[]): readonly FilledLine[] {
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ line, afterBlank: index > 0 && (lines[index - 1] ?? "").trim() === "" }],
  );
}

/** Collects the rows of one table, whose cells may come in pieces. */
class Table {
  readonly #rows: string[][] = [];

  constructor(private readonly columns: readonly Column[]) {}

  /** A wrapped cell goes on in the very next line. */
  add(line: Cells, afterBlank: boolean): void {
    const values = valuesAt(line, this.columns);
    const last = this.#rows.at(-1);
    if (!last || afterBlank || !this.#continues(last, values)) {
      this.#rows.push([...values]);
      return;
    }
    for (const [index, value] of values.entries()) {
      const before = last[index] ?? "";
      if (value !== "") last[index] = before + (this.#isFull(index, before) || before === "" ? "" : " ") + value;
    }
  }

  /** Where two heads were cut alike, the first one counts: it is the one that the command names first. */
  finish(): readonly Row[] {
    const names = this.columns.map(({ name }) => name.toLowerCase());
    return this.#rows.map(
      (values) => new Map(names.map((name, index) => [name, cellOf(values[index] ?? "")] as const).toReversed()),
    );
  }

  /** A line without a first cell goes on with the row above; so does one that only ends a first cell that was full. */
  #continues(last: readonly string[], values: readonly string[]): boolean {
    const [first = "", ...others] = values;
    if (first === "") return true;
    const restHere = others.every((value) => value === "");
    return restHere && last.slice(1).some((value) => value !== "") && this.#isFull(0, last[0] ?? "");
  }

  #isFull(index: number, value: string): boolean {
    const [here, next] = [this.columns[index], this.columns[index + 1]];
    return here !== undefined && next !== undefined && cellsOf(value).length % width(here, next) === 0;
  }
}

function width(here: Column, next: Column): number {
  return Math.max(1, next.start - here.start - 1);
}

function columnsOf(heads: string, line: string): readonly Column[] {
  const headCells = cellsOf(heads);
  return [...line.matchAll(/-+/g)].map(({ 0: run, index: start }) => {
    const end = start + run.length;
    return { name: headCells.slice(start, end).join("").trim(), start, end };
  });
}

function valuesAt(line: Cells, columns: readonly Column[]): readonly string[] {
  const values: string[] = [];
  let from = 0;
  for (const [index] of columns.entries()) {
    const next = columns[index + 1];
    const to = next ? Math.max(from, boundary(line, next)) : line.length;
    values.push(line.slice(from, to).join("").trim());
    from = to;
  }
  return values;
}

/** Where the cell of a column begins: below its dashes, unless a word lies across that place. */
function boundary(line: Cells, { start, end }: Column): number {
  const blank = (at: number) => line[at] === undefined || line[at] === " ";
  if (blank(start) || blank(start - 1)) return start;
  let wordEnd = start;
  while (wordEnd <= end && !blank(wordEnd)) wordEnd += 1;
  if (wordEnd > end) return start;
  let wordStart = start;
  while (wordStart > 0 && !blank(wordStart - 1)) wordStart -= 1;
  return wordStart;
}

function cellsOf(line: string): Cells {
  const spaced = line.replace(/\t/g, "        ");
  const characters = Array.from(spaced);
  if (!wide.test(spaced)) return characters;
  return characters.flatMap((character) => (wide.test(character) ? [character, ""] : [character]));
}
