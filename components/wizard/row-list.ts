import { splitHostNames, splitNames } from "@/lib/answers/split-list";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";

/** Values of a form with one list of names. */
export interface NameListValues {
  names: { name: string }[];
}

export type Splitter = typeof splitHostNames;
export { splitHostNames, splitNames };

/** Rows that show a stored list; one blank row when it is empty, so that there is something to type into. */
export function nameRows(stored: string | undefined): NameListValues["names"] {
  return (stored ?? "").split("\n").map((name) => ({ name }));
}

/** The stored form of the rows; blank ones are kept while they are being filled. */
export function storedNames(rows: NameListValues["names"]): string {
  return rows.map(({ name }) => name).join("\n");
}

/** One row for each name, and one blank row when there is none. */
export function tidyNames(rows: NameListValues["names"], split: Splitter): NameListValues["names"] {
  const names = split(storedNames(rows)).map((name) => ({ name: name.trim() }));
  return names.length > 0 ? names : [{ name: "" }];
}

/** Pasted entries as the policy stores them, where it accepts them, and what it took away, each thing once. */
export function cleanEntries(
  entries: readonly string[],
  policy: FieldPolicy,
): { readonly values: string[]; readonly removed: readonly string[] } {
  const cleaned = entries.map((entry) => {
    const result = policy.normalise(entry);
    return result.ok ? result.value : { value: entry.trim(), removed: [] };
  });
  return {
    values: cleaned.map(({ value }) => value),
    removed: [...new Set(cleaned.flatMap(({ removed }) => removed))],
  };
}
