import type { Words } from "@/lib/messages/words";

/** What a script prints, in pieces: words as they are in the library, and gaps whose value only the run knows. */
type Printed = readonly (string | { readonly gap: string })[];

const gap = (shown: string) => ({ gap: shown });

/**
 * The lines by which a person knows how a run went. Documents show them as expected output; a test compares every piece
 * with the PowerShell of the library, so that the two cannot drift apart.
 */
export const scriptLines = {
  checks: ["Checks"],
  checkHolds: ["  ok  ", gap("…")],
  changes: ["Changes: ", gap("n")],
  done: ["Done: ", gap("n"), " changes, and everything reads back as it should."],
  dryRun: ["Rehearsal: there are changes to ", "make", ". Nothing was changed."],
  dryUndo: ["Rehearsal: there are changes to ", "undo", ". Nothing was changed."],
  alreadyPlanned: ["Everything is as planned already.", " Nothing was changed."],
  alreadyUndone: ["Everything is as it was before.", " Nothing was changed."],
  undoneBefore: ["The change was undone before. Nothing was changed."],
  everyCheckHolds: ["Every check holds."],
  checkFails: ["At least one check fails; see above."],
  facts: ["Facts: ", gap("…")],
  records: ["Records: ", gap("…")],
  next: ["Next: ", gap("…")],
  serverTable: ["Server, exit code, what changed"],
  serversDone: ["Done: ", gap("n"), " of ", gap("n"), " servers. ", gap("…")],
  exitCode: ["Exit code ", gap("n")],
} as const satisfies Readonly<Record<string, Printed>>;

/** A line as a document quotes it. */
export function lineText(name: keyof typeof scriptLines): string {
  const pieces: Printed = scriptLines[name];
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.gap)).join("");
}

/** The last line of a run. */
export function exitLine(code: number): string {
  const pieces: Printed = scriptLines.exitCode;
  return pieces.map((piece) => (typeof piece === "string" ? piece : String(code))).join("");
}

/** Lines in the quotation marks of the language, in the order in which they are printed. */
export const quotedLines = ({ documents }: Words, ...lines: readonly string[]): string =>
  documents.quoted(lines.map((line) => line.trim()));
