import { unreadableRow, type Cell, type Row } from "./cells";
import { isHeading, type Line } from "./console-lines";
import { fitsProperty, formOf, isKnown } from "./properties";
import { propertyLine } from "./property-line";
import {
  cellsOf,
  columnsBelow,
  columnsOf,
  isIntact,
  tableCell,
  valuesByForm,
  valuesByPlace,
  wholeNames,
  type Column,
} from "./table-columns";

const dashes = /^\s*-+(?:\s+-+)*$/;
const mostHeadLines = 3;

/** The rows of all tables, and the lines without them. */
export interface TablesFound {
  readonly rows: readonly Row[];
  readonly rest: readonly Line[];
}

/**
 * Every table in these lines: a line of heads, mostly a line of dashes, and lines whose cells are below their heads. A cell
 * that was wrapped goes on in the next line. A table ends at a prompt, at a list, and at an empty line behind which no line
 * fits its columns. Never throws; linear in the length of the lines times the number of columns.
 */
export function readTables(lines: readonly Line[]): TablesFound {
  const rows: Row[] = [];
  const rest: Line[] = [];
  let table: Table | undefined;
  let afterBlank = false;
  for (const [index, line] of lines.entries()) {
    if (line.kind === "blank") {
      afterBlank = true;
      rest.push(line);
      continue;
    }
    if (table && line.kind === "output" && isStray(line.text)) {
      rest.push(line);
      continue;
    }
    const begun = line.kind === "output" ? beginning(lines, index, rest) : undefined;
    if (begun) {
      if (table) addAll(rows, table);
      table = begun;
      rest.push({ text: "", kind: "prompt" });
    } else if (table && line.kind === "output" && !isHeadOfNext(lines, index) && !isListLine(line.text)) {
      if (table.take(line.text, afterBlank)) {
        afterBlank = false;
        continue;
      }
      addAll(rows, table);
      table = undefined;
      rest.push(line);
    } else {
      if (table && line.kind !== "noise") {
        addAll(rows, table);
        table = undefined;
      }
      rest.push(line);
    }
    afterBlank = false;
  }
  if (table) addAll(rows, table);
  return { rows, rest };
}

/** One by one: a call with many arguments fails. */
function addAll(rows: Row[], table: Table): void {
  for (const row of table.finish()) rows.push(row);
}

/** A table that begins at this line of dashes, or at this line of heads without dashes; takes its heads out of the rest. */
function beginning(lines: readonly Line[], index: number, rest: Line[]): Table | undefined {
  const text = lines[index]?.text ?? "";
  if (dashes.test(text)) {
    const heads: string[] = [];
    let columns: readonly Column[] = [];
    let at = rest.findLastIndex(({ kind }) => kind !== "blank");
    for (; heads.length < mostHeadLines && rest[at]?.kind === "output"; at -= 1) {
      const head = rest[at]?.text ?? "";
      if (isListLine(head)) break;
      heads.unshift(head);
      columns = columnsBelow(heads, text);
      // Another line of heads only where this one leaves columns without a name.
      if (
        columns.every(({ name }) => isWholeHead(name)) ||
        columnsBelow([head], text).every(({ name }) => name !== "")
      ) {
        at -= 1;
        break;
      }
    }
    if (!columns.some(({ name }) => isWholeHead(name))) return undefined;
    rest.length = at + 1;
    return new Table(columns);
  }
  const next = lines.slice(index + 1, index + 3).find(({ kind }) => kind !== "blank");
  return isHeading(text) && !dashes.test(next?.text ?? "") ? new Table(columnsOf(text)) : undefined;
}

/** A property that is known, or one that the console cut. */
function isWholeHead(name: string): boolean {
  return isKnown(name.toLowerCase()) || /\w(?:\.\.\.|…)$/.test(name);
}

/** Whether a line is one of heads: dashes follow it. */
function isHeadOfNext(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1, index + 1 + mostHeadLines).find(({ kind }) => kind !== "blank");
  return next?.kind === "output" && dashes.test(next.text);
}

/** A line of a list with an unknown property: someone else's, and no reason to end a table. */
function isStray(text: string): boolean {
  const line = propertyLine(text);
  return line !== undefined && !line.known && line.spaced;
}

function isListLine(text: string): boolean {
  const line = propertyLine(text);
  return line !== undefined && line.known && line.spaced;
}

interface TableRow {
  readonly text: string;
  readonly values: string[];
  /** Put together from several lines. */
  isJoined: boolean;
  /** Its first cell may not be whole, or may be no cell at all. */
  isDoubtful: boolean;
}

/** A console that breaks the cells of a table is full to its edge. */
const narrowest = 70;
const longestRest = 3;

/** Whether a line of several columns has its first cell alone. */
function isAlone(values: readonly string[]): boolean {
  return values.length > 1 && values[0] !== "" && values.slice(1).every((value) => value === "");
}

/** Whether a value can be of this property, and not of any other. */
function shows(name: string, value: string): boolean {
  return value !== "" && formOf(name) !== "text" && fitsProperty(name, value);
}

/** Gathers the rows of one table, whose cells may come in pieces. */
class Table {
  readonly #rows: TableRow[] = [];
  #width = 0;

  constructor(private readonly columns: readonly Column[]) {}

  /** Takes a line into the table; false when it belongs to something else. A wrapped cell goes on in the very next line. */
  take(text: string, afterBlank: boolean): boolean {
    const line = cellsOf(text);
    this.#width = Math.max(this.#width, line.length, this.columns.at(-1)?.end ?? 0);
    const values = valuesByPlace(line, this.columns);
    if (afterBlank && this.#rows.length > 0 && !this.#isProven(text, values)) return false;
    const last = this.#rows.at(-1);
    if (!values) {
      this.#rows.push({ text, values: [], isJoined: false, isDoubtful: false });
      return true;
    }
    if (!last || last.values.length === 0 || afterBlank || !this.#continues(last.values, values)) {
      this.#rows.push({ text, values: [...values], isJoined: false, isDoubtful: isAlone(values) });
      return true;
    }
    last.isJoined = true;
    if (isAlone(values) && !this.#isLikelyRest(values[0] ?? "")) last.isDoubtful = true;
    for (const [index, value] of values.entries()) {
      const before = last.values[index] ?? "";
      const isJoined = before === "" || this.#isFull(index, before);
      if (value !== "") last.values[index] = before + (isJoined ? "" : " ") + value;
    }
    return true;
  }

  /** The rows; heads alone are one row that cannot be read, so that what follows them is not taken for something else. */
  finish(): readonly Row[] {
    if (this.#rows.length === 0) return [unreadableRow(this.columns.map(({ name }) => name.toLowerCase()))];
    const names = wholeNames(
      this.columns,
      this.#rows.map(({ values }) => values),
    );
    const intact = isIntact(
      this.columns,
      this.#rows.map(({ text }) => text),
    );
    return this.#rows.map(({ text, values, isJoined, isDoubtful }) => {
      // Where the blanks of the console are still there, only the place counts.
      const read = intact ? values : isJoined ? [] : (valuesByForm(text, names) ?? []);
      if (read.length === 0) return unreadableRow(names.filter((name) => name !== ""));
      // Words with columns left empty behind them, and none that shows its column, may be someone's sentence.
      const isSentence =
        read.filter((value) => value !== "").length > 1 &&
        read.includes("") &&
        read.every((value, index) => !shows(names[index] ?? "", value));
      const cells = names.map((name, index): readonly [string, Cell] => {
        const cell = tableCell(name, read[index] ?? "");
        return [name, isSentence || (isDoubtful && index === 0) ? { ...cell, cut: true } : cell];
      });
      return new Map(cells.filter(([name]) => name !== ""));
    });
  }

  /** Whether a word alone ends the host name above: other words may be anything where the table is not full to the edge. */
  #isLikelyRest(piece: string): boolean {
    if (formOf(this.columns[0]?.name.toLowerCase() ?? "") !== "host" || !/^[a-z0-9.-]+$/.test(piece)) return false;
    return this.#width >= narrowest || piece.length <= longestRest || piece.includes(".");
  }

  /** Whether a line behind an empty one has a value that only this table explains. */
  #isProven(text: string, placed: readonly string[] | undefined): boolean {
    const names = this.columns.map(({ name }) => name.toLowerCase());
    const values = placed ?? valuesByForm(text, names);
    if (!values?.every((value, index) => fitsProperty(names[index] ?? "", value))) return false;
    return values.some((value, index) => value !== "" && formOf(names[index] ?? "") !== "text");
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
    if (here === undefined || next === undefined) return false;
    return cellsOf(value).length % Math.max(1, next.start - here.start - 1) === 0;
  }
}
