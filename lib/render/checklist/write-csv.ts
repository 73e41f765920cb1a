import { whereText } from "./run-items";
import type { Checklist } from "./types";

const columns = [
  "done",
  "id",
  "part",
  "where",
  "host",
  "who",
  "action",
  "command",
  "expected",
  "if different",
  "plan hash",
];

/** The checklist for a spreadsheet: one line for each row and, where servers are ticked one by one, for each server. */
export function writeChecklistCsv({ planHash, groups }: Checklist): string {
  const rows = groups.flatMap(({ part, items }) =>
    items.flatMap((item) => {
      const { id, hosts, who, action, command = "", expected, ifDifferent } = item;
      const before = csvCells(["", id, part, whereText(item)]);
      const after = csvCells([who, action, command, expected, ifDifferent, planHash]);
      return (hosts.length === 0 ? [""] : hosts).map((host) => `${before},${csvCell(host)},${after}\n`);
    }),
  );
  return [`${csvCells(columns)}\n`, ...rows].join("");
}

const csvCells = (texts: readonly string[]): string => texts.map(csvCell).join(",");

/** What a spreadsheet takes for a formula: at the start, or after blanks and invisible characters; full-width forms too. */
const formula = /^[\p{Z}\p{C}]*[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** One cell: always quoted, and with an apostrophe in front when a spreadsheet could run it (safety E6). */
export function csvCell(text: string): string {
  return `"${formula.test(text) ? "'" : ""}${text.replaceAll('"', () => '""')}"`;
}
