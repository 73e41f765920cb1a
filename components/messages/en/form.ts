import { count } from "./format";

/** Texts around every form and its lists. */
export const formTexts = {
  problems: (problems: number) => count(problems, { one: "There is a problem", other: "There are # problems" }),
  errorPrefix: "Error: ",
  continue: "Continue",
  back: "Back",
  /** Instead of Continue, where one answer is changed from there. */
  toReview: "Back to your answers",
  unknown: "I don’t know yet",
  unknownHint: "If you don’t know yet, you can continue: “Check your answers” shows whom to ask, and what.",
  waiting: "You said that you do not know this yet. Answer it here when you do.",
  remove: "Remove",
  optional: "(optional)",
  note: "Note:",
  item: (item: string, at: number) => `${item} ${at}`,
  named: (action: string, what: string) => `${action}: ${what}`,
  undo: "Undo",
  undone: "Undone.",
  duplicate: (first: number) => `Row ${first} has the same name.`,
  allRemoved: (rows: number) => count(rows, { one: "# row removed.", other: "All # rows removed." }),
  removeAll: "Remove all",
  rowAdded: (item: string, at: number) => `${item} ${at} added.`,
  rowRemoved: (item: string, at: number) => `${item} ${at} removed.`,
} as const;
