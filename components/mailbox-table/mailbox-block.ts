import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { eachOnce, type Removed } from "@/lib/answers/fields/removed";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import type { DiscoveryAnswer } from "@/lib/answers/types";
import type { Columns, MailboxColumn, TextColumn } from "./mailbox-columns";
import type { MailboxRowValues } from "./mailbox-values";
import { cleanEntries, mostRows, splitHostNames } from "@/components/form/row-list";

/** Cells to be filled, row by row, from a list or from a block of a spreadsheet. */
export interface PastedBlock {
  readonly rows: readonly Partial<MailboxRowValues>[];
  /** What was cleaned away, each once. */
  readonly removed: readonly Removed[];
  /** Names alone make room for themselves; everything else fills the cells that are there. */
  readonly inserts: boolean;
}

const policies = {
  ...{ fqdn: fqdnPolicy, certificateName: fqdnPolicy, thumbprint: thumbprintPolicy },
  ...{ previousCertificateName: fqdnPolicy, previousThumbprint: thumbprintPolicy },
};
const heads =
  /^(?:fqdn|full name|name|server|mailbox server|certificate name|(?:new |old )?thumbprint|name in the old certificate|lync lists it already)$/i;
const discoveryWords: ReadonlyMap<string, DiscoveryAnswer> = new Map([
  ["yes", "yes"],
  ["true", "yes"],
  ["no", "no"],
  ["false", "no"],
]);

/** Reads what is pasted into a cell; undefined for a single value, which the browser pastes itself. */
export function readBlock(text: string, column: TextColumn, columns: Columns): PastedBlock | undefined {
  const present = columns.slice(columns.indexOf(column));
  const table = spreadsheetRows(text);
  const lists = table ? columnsFrom(table, present) : [[column, splitHostNames(text).slice(0, mostRows)] as const];
  const length = Math.max(0, ...lists.map(([, cells]) => cells.length));
  if (length < 1 || (!table && length < 2)) return undefined;
  const rows: Partial<MailboxRowValues>[] = Array.from({ length }, () => ({}));
  const removed: Removed[] = [];
  for (const [name, cells] of lists) {
    const cleaned = cleanCells(name, cells);
    removed.push(...cleaned.removed);
    for (const [row, value] of cleaned.values.entries()) if (value !== "") rows[row] = { ...rows[row], [name]: value };
  }
  return { rows, removed: eachOnce(removed), inserts: !table && column === "fqdn" };
}

/** Puts a block into the rows, from `row` on; `end` is the last row that it touches. Never more rows than the answers may have. */
export function placeBlock(
  rows: readonly MailboxRowValues[],
  row: number,
  block: PastedBlock,
  blankRow: MailboxRowValues,
): { readonly next: MailboxRowValues[]; readonly end: number } {
  const present = rows[row] ?? blankRow;
  const pasted = block.rows.map((cells) => ({ ...blankRow, ...cells }));
  if (block.inserts) {
    const blank = present.fqdn.trim() === "";
    const [first, ...rest] = blank ? pasted : [present, ...pasted];
    const next = [...rows.slice(0, row), { ...present, fqdn: first?.fqdn ?? "" }, ...rest, ...rows.slice(row + 1)];
    return { next: next.slice(0, mostRows), end: Math.min(row + rest.length, mostRows - 1) };
  }
  const next = [...rows];
  for (const [index, cells] of block.rows.entries())
    next[row + index] = { ...(next[row + index] ?? blankRow), ...cells };
  return { next: next.slice(0, mostRows), end: Math.min(row + block.rows.length, mostRows) - 1 };
}

/** Rows and cells of a spreadsheet, without the line of heads; undefined for text with one column. */
function spreadsheetRows(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  if (!rows.some((cells) => cells.slice(1).some((cell) => cell !== ""))) return undefined;
  const hasHeads = rows[0]?.some((cell) => heads.test(cell)) === true;
  return rows.slice(hasHeads ? 1 : 0, mostRows + 1);
}

function columnsFrom(table: readonly (readonly string[])[], columns: Columns) {
  return columns.map((name, index) => [name, table.map((cells) => cells[index] ?? "")] as const);
}

function cleanCells(column: MailboxColumn, cells: readonly string[]) {
  if (column !== "discoveredByLync") return cleanEntries(cells, policies[column]);
  return { values: cells.map((cell) => discoveryWords.get(cell.toLowerCase()) ?? ""), removed: [] };
}
