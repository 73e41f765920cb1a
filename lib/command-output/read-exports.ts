import { cellOf, unreadableRow, type Cell, type Row } from "./cells";
import type { Line } from "./console-lines";
import { isKnown } from "./properties";

/** The rows of all tables that were exported as CSV or copied out of a spreadsheet, and the lines without them. */
export interface ExportsFound {
  readonly rows: readonly Row[];
  readonly rest: readonly Line[];
}

const separators = [",", ";", "\t"] as const;

/**
 * Rows below a line of property names that a comma, a semicolon or a tab separates, quoted or not, as Export-Csv writes
 * them; quoted values may hold line breaks. A row that ends too early was cut. Never throws; linear.
 */
export function readExports(lines: readonly Line[]): ExportsFound {
  const rows: Row[] = [];
  const rest: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as Line;
    const found = line.kind === "output" ? headOf(line.text) : undefined;
    const head = found && isTable(lines, index, found.names.length) ? undefined : found;
    if (!head) {
      if (!line.text.startsWith("#TYPE ")) rest.push(line);
      index += 1;
      continue;
    }
    rest.push({ text: "", kind: "prompt" });
    index += 1;
    const before = rows.length;
    for (let row = rowAt(lines, index, head); row; row = rowAt(lines, index, head)) {
      rows.push(rowOf(head, row));
      index = row.next;
    }
    // Heads alone: what follows them must not be taken for something else.
    if (rows.length === before) rows.push(unreadableRow(head.names));
  }
  return { rows, rest };
}

/** Whether dashes are below a line, one run for each name: then it is the head of a table. */
function isTable(lines: readonly Line[], index: number, count: number): boolean {
  const next = lines.slice(index + 1, index + 3).find(({ kind }) => kind !== "blank")?.text ?? "";
  return /^[\s-]*-[\s-]*$/.test(next) && next.trim().split(/\s+/).length === count;
}

interface Head {
  readonly names: readonly string[];
  readonly separator: string;
  readonly isQuoted: boolean;
}

function headOf(text: string): Head | undefined {
  if (text.length > 4000) return undefined;
  for (const separator of separators) {
    const { fields, isOpen } = fieldsIn(text, separator);
    const names = fields.map((field) => field.trim().toLowerCase());
    const known = names.filter(isKnown).length;
    const isQuoted = /^".*"$/.test(text);
    const isHead = !isOpen && names.every((name) => /^[a-z]\w*$/.test(name)) && known > 0;
    if (isHead && (names.length > 1 ? known > 1 || isQuoted || separator === "\t" : isQuoted))
      return { names, separator, isQuoted };
  }
  return undefined;
}

interface ExportRow {
  readonly fields: readonly string[];
  readonly isOpen: boolean;
  readonly next: number;
}

const mostLines = 50;

/** The row that begins at a line; a quotation mark that is open takes the next lines along. */
function rowAt(lines: readonly Line[], start: number, { separator, isQuoted }: Head): ExportRow | undefined {
  const first = lines[start];
  if (first?.kind !== "output") return undefined;
  // Where the heads are quoted, the values are.
  if (isQuoted && !/^["\s,;]/.test(first.text)) return undefined;
  let text = first.text;
  let read = fieldsIn(text, separator);
  let next = start + 1;
  while (read.isOpen && next < lines.length && next - start < mostLines) {
    text += `\n${lines[next]?.text ?? ""}`;
    next += 1;
    // Only a line with a quotation mark can close the value.
    if (lines[next - 1]?.text.includes('"')) read = fieldsIn(text, separator);
  }
  return { ...(read.isOpen ? { ...fieldsIn(first.text, separator), next: start + 1 } : { ...read, next }) };
}

/** The fields of a row; two quotation marks inside a quoted one mean one. */
function fieldsIn(text: string, separator: string): { readonly fields: readonly string[]; readonly isOpen: boolean } {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 2) {
        const end = text.indexOf('"', at);
        if (end < 0) return { fields: [...fields, field + text.slice(at)], isOpen: true };
        field += text.slice(at, end);
        at = end;
        if (text[at + 1] !== '"') break;
        field += '"';
      }
      at += 1;
    }
    const end = text.indexOf(separator, at);
    field += end < 0 ? text.slice(at) : text.slice(at, end);
    fields.push(field);
    if (end < 0) return { fields, isOpen: false };
    at = end + 1;
  }
}

function rowOf({ names, isQuoted }: Head, { fields, isOpen }: ExportRow): Row {
  // Without quotation marks, nobody knows which column is missing, or whether this is a row.
  if (!isQuoted && fields.length !== names.length) return unreadableRow(names);
  const isShort = isOpen || fields.length < names.length;
  return new Map(
    names.flatMap((name, index): [string, Cell][] => {
      const field = fields[index];
      if (field === undefined) return [];
      const cell = cellOf(field);
      return [[name, isShort && index === fields.length - 1 ? { ...cell, cut: true } : cell]];
    }),
  );
}
