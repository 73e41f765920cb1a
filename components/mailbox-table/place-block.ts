import { mostRows } from "@/components/form/list-limits";
import { isFree, type PastedBlock } from "./mailbox-block";
import type { MailboxRowValues } from "./mailbox-values";

/** What a paste did, in rows. */
export interface Placing {
  readonly added: number;
  /** Rows that were there and got something new. */
  readonly filled: number;
  /** Rows that were there and had all of it. */
  readonly known: number;
  /** Rows with another answer, which stays. */
  readonly kept: number;
  /** Rows that found no place. */
  readonly left: number;
}

export interface Placed {
  readonly next: readonly MailboxRowValues[];
  /** The last row that it touches. */
  readonly end: number;
  readonly placing: Placing;
}

/** Where a block is pasted. */
export interface Target {
  readonly row: number;
  /** The text of the cell was marked, so it is to be replaced. */
  readonly replaces: boolean;
  /** Rows that are not shown, and so not meant. */
  readonly hidden: ReadonlySet<number>;
}

type Cells = PastedBlock["rows"][number];

/**
 * Puts a block into the rows so that no answer is lost which was not meant: rows with a name go to the row of that name, or
 * are added behind the target; what has no name fills what is empty, downwards. Never more rows than the answers may have.
 */
export function placeBlock(
  rows: readonly MailboxRowValues[],
  target: Target,
  block: PastedBlock,
  blankRow: MailboxRowValues,
): Placed {
  return block.rows.some(({ fqdn }) => fqdn !== undefined)
    ? placeNamed(rows, target, block, blankRow)
    : fillDown(rows, target, block, blankRow);
}

function placeNamed(
  rows: readonly MailboxRowValues[],
  { row, replaces }: Target,
  block: PastedBlock,
  blankRow: MailboxRowValues,
): Placed {
  const makesRoom = replaces || rows[row]?.fqdn.trim() === "";
  const there = rows.map((one, at) => (makesRoom && at === row ? "" : one.fqdn.trim().toLowerCase()));
  const next = [...rows];
  const fresh: Cells[] = [];
  let [filled, known, last] = [0, 0, row];
  for (const { fqdn = "", ...cells } of block.rows) {
    const at = rowOf(fqdn, there);
    const present = next[at];
    const earlier = fqdn === "" ? -1 : fresh.findIndex((one) => one.fqdn === fqdn);
    if (present) {
      next[at] = { ...present, ...cells };
      if (isSame(present, cells)) known += 1;
      else filled += 1;
      last = at;
    } else if (earlier >= 0) {
      fresh[earlier] = { ...fresh[earlier], ...cells };
      known += 1;
    } else fresh.push(fqdn === "" ? cells : { fqdn, ...cells });
  }
  const places = fresh.slice(0, mostRows - rows.length + (makesRoom ? 1 : 0));
  const start = makesRoom ? row : row + 1;
  const added = places.map((cells, index) => ({
    ...((makesRoom && index === 0 ? rows[row] : undefined) ?? blankRow),
    ...cells,
  }));
  if (added.length > 0) next.splice(start, makesRoom ? 1 : 0, ...added);
  return {
    next,
    end: added.length > 0 ? start + added.length - 1 : last,
    placing: { added: added.length, filled, known, kept: 0, left: fresh.length - added.length },
  };
}

/** The row of a name, or of its first label where the domain was not pasted; -1 for none. */
function rowOf(fqdn: string, there: readonly string[]): number {
  const name = fqdn.toLowerCase();
  const whole = name === "" ? -1 : there.indexOf(name);
  if (whole >= 0 || name === "" || name.includes(".")) return whole;
  const alike = there.flatMap((one, at) => (one.startsWith(`${name}.`) ? [at] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

function fillDown(
  rows: readonly MailboxRowValues[],
  { row, replaces, hidden }: Target,
  block: PastedBlock,
  blankRow: MailboxRowValues,
): Placed {
  const most = hidden.size > 0 ? rows.length : mostRows;
  const places = Array.from({ length: most }, (_, at) => at).filter((at) => at >= row && !hidden.has(at));
  const next = [...rows];
  const placing = { added: 0, filled: 0, known: 0, kept: 0, left: Math.max(0, block.rows.length - places.length) };
  for (const [index, at] of places.slice(0, block.rows.length).entries()) {
    const cells = block.rows[index] ?? {};
    const present = next[at];
    const marked = replaces && index === 0 ? block.column : undefined;
    const free = present ? freeCells(present, cells, marked) : cells;
    next[at] = { ...(present ?? blankRow), ...free };
    if (!present) placing.added += 1;
    else if (isSame(present, cells)) placing.known += 1;
    else if (isSame({ ...present, ...free }, cells)) placing.filled += 1;
    else placing.kept += 1;
  }
  const end = places[Math.min(block.rows.length, places.length) - 1] ?? row;
  return { next, end, placing };
}

const entriesOf = (cells: Cells) => Object.entries(cells) as [keyof MailboxRowValues, string][];

function freeCells(present: MailboxRowValues, cells: Cells, marked: keyof MailboxRowValues | undefined): Cells {
  return Object.fromEntries(
    entriesOf(cells).filter(([column]) => column === marked || isFree(column, present[column])),
  );
}

function isSame(present: MailboxRowValues, cells: Cells): boolean {
  return entriesOf(cells).every(([column, value]) => present[column] === value);
}
