import { count, row } from "./format";

/** Texts around every form and its lists. */
export const formTexts = {
  problems: "There is a problem",
  errorPrefix: "Error: ",
  continue: "Continue",
  back: "Back",
  /** Instead of Continue, where one answer is changed from there. */
  toReview: "Back to your answers",
  unknown: "I don’t know yet",
  unknownHint: "You can go on. “Check your answers” shows whom to ask, and what.",
  waiting: "You said that you do not know this yet. Answer it here when you do.",
  remove: "Remove",
  removed: (what: readonly string[]) => `Removed from your entry: ${row(what)}.`,
  take: (value: string) => `Use ${value}`,
  optional: "(optional)",
  note: "Note:",
  deceptive: "It contains characters that are hard to see or look like others, marked here:",
  item: (item: string, at: number) => `${item} ${at}`,
  named: (action: string, what: string) => `${action}: ${what}`,
  undo: "Undo",
  undone: "Undone.",
  duplicate: (first: number) => `Row ${first} has the same name.`,
  allRemoved: (rows: number) => count(rows, { one: "# row removed.", other: "All # rows removed." }),
  removeAll: "Remove all",
  rowAdded: (item: string, at: number) => `${item} ${at} added.`,
  rowRemoved: (item: string, at: number) => `${item} ${at} removed.`,
  rowsPasted: ({ added, known, left }: Readonly<Record<"added" | "known" | "left", number>>) =>
    [
      added > 0 || known === 0
        ? count(added, { one: "# entry pasted.", other: "# entries pasted, one in each row." })
        : "Nothing was added.",
      ...(known > 0 ? [count(known, { one: "# was already in the list.", other: "# were already in the list." })] : []),
      ...(left > 0
        ? [count(left, { one: "# was left out: the list is full.", other: "# were left out: the list is full." })]
        : []),
    ].join(" "),
  /** Remarks on rows of a list, made once for all of them. */
  ofRows: {
    "sample-value": (rows: number) =>
      count(rows, {
        one: "# row is a sample from Microsoft’s article: enter your own.",
        other: "# rows are samples from Microsoft’s article: enter your own.",
      }),
    "example-value": (rows: number) =>
      count(rows, {
        one: "# row looks like one of our examples: enter your own.",
        other: "# rows look like our examples: enter your own.",
      }),
  },
} as const;
