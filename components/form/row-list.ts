import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Splitter } from "@/lib/answers/split-list";

/** Values of a form with one list of names. */
export interface NameListValues {
  names: { name: string }[];
}

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

/** The names in the rows of a form that has such a list. */
export function namesIn<Values extends FieldValues & NameListValues>(form: UseFormReturn<Values>): readonly string[] {
  return listOf(form)
    .getValues("names")
    .map(({ name }) => name);
}

/** Adds names behind those that are there; blank rows go. */
export function addNames<Values extends FieldValues & NameListValues>(
  form: UseFormReturn<Values>,
  names: readonly string[],
): void {
  const kept = namesIn(form).filter((name) => name.trim() !== "");
  listOf(form).setValue("names", nameRows([...kept, ...names].join("\n")));
}

/** The types of forms are invariant, and every form that comes here holds the rows. */
function listOf<Values extends FieldValues & NameListValues>(
  form: UseFormReturn<Values>,
): UseFormReturn<NameListValues> {
  return form as unknown as UseFormReturn<NameListValues>;
}
