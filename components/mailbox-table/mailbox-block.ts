import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { eachOnce, type Removed } from "@/lib/answers/fields/removed";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import type { DiscoveryAnswer } from "@/lib/answers/types";
import type { Columns, MailboxColumn, TextColumn } from "./mailbox-columns";
import type { MailboxRowValues } from "./mailbox-values";
import { cleanEntries } from "@/components/form/pasted-entries";
import { mostEntries } from "@/components/form/list-limits";
import { splitHostNames } from "@/lib/answers/split-list";
import { spreadsheetRows } from "./spreadsheet-rows";

/** Cells to be filled, row by row, from a list or from a block of a spreadsheet. */
export interface PastedBlock {
  /** The column that it was pasted into. */
  readonly column: TextColumn;
  readonly rows: readonly Partial<MailboxRowValues>[];
  /** What was cleaned away, each once. */
  readonly removed: readonly Removed[];
}

const policies = {
  ...{ fqdn: fqdnPolicy, certificateName: fqdnPolicy, thumbprint: thumbprintPolicy },
  ...{ previousCertificateName: fqdnPolicy, previousThumbprint: thumbprintPolicy },
};
const heads: Readonly<Record<MailboxColumn, RegExp>> = {
  fqdn: /^(?:fqdn|full name|name|server|mailbox server)$/i,
  certificateName: /^certificate name/i,
  thumbprint: /^(?:certificate |new )?thumbprint$/i,
  previousCertificateName: /^name in the old certificate$/i,
  previousThumbprint: /^old thumbprint$/i,
  /** The second is what the column was called before: spreadsheets may still have it. */
  discoveredByLync: /^lync (?:has discovered it|lists it already)$/i,
};
const discoveryWords: ReadonlyMap<string, DiscoveryAnswer> = new Map([
  ["yes", "yes"],
  ["true", "yes"],
  ["no", "no"],
  ["false", "no"],
]);

/** Reads what is pasted into a cell; undefined for a single value, which the browser pastes itself. */
export function readBlock(text: string, column: TextColumn, columns: Columns): PastedBlock | undefined {
  const table = spreadsheetRows(text);
  const lists = table
    ? columnsFrom(table, column, columns)
    : [[column, splitHostNames(text).slice(0, mostEntries)] as const];
  const length = Math.max(0, ...lists.map(([, cells]) => cells.length));
  if (length < 1 || (!table && length < 2)) return undefined;
  const rows: Partial<MailboxRowValues>[] = Array.from({ length }, () => ({}));
  const removed: Removed[] = [];
  for (const [name, cells] of lists) {
    const cleaned = cleanCells(name, cells);
    removed.push(...cleaned.removed);
    for (const [row, value] of cleaned.values.entries()) if (value !== "") rows[row] = { ...rows[row], [name]: value };
  }
  return { column, rows, removed: eachOnce(removed) };
}

/** Whether a cell may be filled without losing an answer: it is empty, or its column accepts nothing like it. */
export function isFree(column: MailboxColumn, value: string): boolean {
  if (column === "discoveredByLync") return value === "unknown";
  return value.trim() === "" || !policies[column].normalise(value).ok;
}

/** The columns by their heads, of which others than those of the table are left out; without heads by where they are. */
function columnsFrom(table: readonly (readonly string[])[], start: TextColumn, columns: Columns) {
  const [first = []] = table;
  const named = first.map((cell) => columns.find((column) => heads[column].test(cell)));
  const hasHeads = named.some((column) => column !== undefined);
  const body = hasHeads ? table.slice(1) : table;
  const cellsOf = (index: number) => body.map((cells) => cells[index] ?? "");
  const placed = hasHeads
    ? named
    : placeThumbprints(columns.slice(columns.indexOf(start)), (index) => areThumbprints(cellsOf(index)));
  return columns.flatMap((column) => {
    const index = placed.indexOf(column);
    return index < 0 ? [] : [[column, cellsOf(index)] as const];
  });
}

/** The columns in order; the first thumbprints are the new ones wherever they are, unless their own column is one. */
function placeThumbprints(columns: Columns, isThumbprint: (index: number) => boolean): Columns {
  const holds = (column: MailboxColumn) => column === "thumbprint" || column === "previousThumbprint";
  let seen = false;
  return columns.map((column, index) => {
    if (!isThumbprint(index)) return column;
    const moved = !seen && !holds(column) && columns.includes("thumbprint");
    seen = true;
    return moved ? "thumbprint" : column;
  });
}

/** A thumbprint can be nothing else, and no column beside it is missed when a spreadsheet has it in another place. */
function areThumbprints(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => thumbprintPolicy.normalise(cell).ok);
}

function cleanCells(column: MailboxColumn, cells: readonly string[]) {
  if (column !== "discoveredByLync") return cleanEntries(cells, policies[column]);
  return { values: cells.map((cell) => discoveryWords.get(cell.toLowerCase()) ?? ""), removed: [] };
}
