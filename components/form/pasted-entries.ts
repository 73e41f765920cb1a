import { eachOnce, type Removed } from "@/lib/answers/fields/removed";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { readTyped } from "@/lib/answers/fields/typed-value";
import type { Splitter } from "@/lib/answers/split-list";
import { mostRows } from "./list-limits";
import type { NameListValues } from "./row-list";

const heads =
  /^(?:(?:full|computer|dns|server|host|policy)? ?name|fqdn|servers?|host|identity|client access servers?|mailbox servers?|policy)$/i;

/**
 * The entries of a pasted list. Of the rows of a spreadsheet the first column with a dot in it counts, else the first one,
 * and a line of heads is none of them.
 */
export function entriesOf(text: string, split: Splitter): readonly string[] {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
  const isTable = lines.some((line) => line.trim().includes("\t")) && !/[;,]\s*\t/.test(text);
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const body = rows.length > 1 && rows[0]?.some((cell) => heads.test(cell)) === true ? rows.slice(1) : rows;
  if (!isTable) return split(body.map((cells) => cells.join("\t")).join("\n")).map((entry) => entry.trim());
  const dotted = body[0]?.findIndex((cell) => /^[^\s.]+(\.[a-z0-9-]+)+$/i.test(cell)) ?? -1;
  return body.map((cells) => cells[Math.max(0, dotted)] ?? "").filter((cell) => cell !== "");
}

/** Pasted entries as the policy stores them, where it accepts them, and what it took away, each once. */
export function cleanEntries(
  entries: readonly string[],
  policy: FieldPolicy,
): { readonly values: string[]; readonly removed: readonly Removed[] } {
  const cleaned = entries.map((entry) => {
    const result = readTyped(policy, entry);
    return result.ok ? result.value : { value: entry.trim(), removed: [] };
  });
  return {
    values: cleaned.map(({ value }) => value),
    removed: eachOnce(cleaned.flatMap(({ removed }) => removed)),
  };
}

/** What a pasted list did: the rows after it, the last one that it made, and how many entries went where. */
export interface PlacedNames {
  readonly next: NameListValues["names"];
  readonly end: number;
  readonly added: number;
  /** Entries that were there before, in whatever case. */
  readonly known: number;
  /** Entries beyond what the answers may have. */
  readonly left: number;
}

/** Puts a list behind a row, or in its place where it makes room. What is there before stays, and is there once. */
export function placeNames(
  rows: NameListValues["names"],
  names: readonly string[],
  row: number,
  makesRoom: boolean,
): PlacedNames {
  const there = new Set(rows.flatMap(({ name }, at) => (makesRoom && at === row ? [] : [name.trim().toLowerCase()])));
  const fresh = names.filter((name) => !there.has(name.toLowerCase()) && there.add(name.toLowerCase()));
  const added = fresh.slice(0, mostRows - rows.length + (makesRoom ? 1 : 0));
  const start = makesRoom ? row : row + 1;
  const counts = { added: added.length, known: names.length - fresh.length, left: fresh.length - added.length };
  if (added.length === 0) return { next: rows, end: row, ...counts };
  const next = [...rows.slice(0, start), ...added.map((name) => ({ name })), ...rows.slice(row + 1)];
  return { next, end: start + added.length - 1, ...counts };
}
