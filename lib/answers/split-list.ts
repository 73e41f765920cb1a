/** The entries of a typed or pasted list of host names: split at line ends, commas and semicolons, blanks dropped (safety A10). */
export function splitHostNames(text: string): readonly string[] {
  return nonEmpty(text.split(/[\r\n,;]/));
}

/** As `splitHostNames`, for names of policies and dial plans, in which a comma is legal. */
export function splitNames(text: string): readonly string[] {
  return nonEmpty(text.split(/[\r\n;]/));
}

function nonEmpty(entries: readonly string[]): readonly string[] {
  return entries.filter((entry) => entry.trim() !== "");
}

/** One of the ways in which a text becomes a list. */
export type Splitter = (text: string) => readonly string[];
