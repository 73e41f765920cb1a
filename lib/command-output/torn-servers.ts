import { cellIn, unreadableRow, type Row } from "./cells";
import type { Output } from "./read-output";

const decisive: ReadonlySet<string> = new Set(
  ["AdminDisplayVersion", "ServerRole", "IsMailboxServer", "IsClientAccessServer"].map((name) => name.toLowerCase()),
);

/**
 * Servers in which what a part without a name tells is there, and cannot be read: the part belongs to one whose list was
 * broken, and nobody knows to which.
 */
export function withTorn(rows: readonly Row[], { objects }: Output): readonly Row[] {
  const parts = objects.filter(({ row }) => cellIn(row, "Fqdn").text === "" && cellIn(row, "Name").text === "");
  const told = parts.flatMap(({ row }) => [...row.keys()]).filter((property) => decisive.has(property));
  return told.length === 0 ? rows : rows.map((row) => new Map([...unreadableRow(told), ...row]));
}
