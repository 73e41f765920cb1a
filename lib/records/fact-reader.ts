import type { FactsRecord, FactValue } from "./types";

/** One object of a fact; names that are not there are undefined. */
export type FactEntry = Readonly<Record<string, FactValue | undefined>>;

/** The fact of one step, empty when the file has none or another form: facts are read as far as they go. */
export function factOf(record: FactsRecord, step: string): FactEntry {
  return asEntry(record.facts.get(step));
}

/** The objects of a list; PowerShell may have written a list of one as the object itself. */
export function entriesOf(value: FactValue | undefined): readonly FactEntry[] {
  return listOf(value).map(asEntry);
}

/** The texts of a list. */
export function textsOf(value: FactValue | undefined): readonly string[] {
  return listOf(value).filter((one) => typeof one === "string");
}

/** A text, empty when there is none. */
export function textOf(value: FactValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Whether two names mean the same to Windows: without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function listOf(value: FactValue | undefined): readonly FactValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly FactValue[]) : [value];
}

function asEntry(value: FactValue | undefined): FactEntry {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as FactEntry) : {};
}
