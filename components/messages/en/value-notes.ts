import { count, row } from "./format";

/** What is said about values that were typed or pasted; loaded with the first of them. */
export const valueNoteTexts = {
  removed: (what: readonly string[]) => `Removed from your entry: ${row(what)}.`,
  take: (value: string) => `Use ${value}`,
  deceptive: "It contains characters that are hard to see or look like others, marked here:",
  /** What a paste did in a list of names. */
  placedInList: ({ added, known, left }: Readonly<Record<"added" | "known" | "left", number>>) =>
    [
      added > 0 || known === 0
        ? count(added, { one: "# entry pasted.", other: "# entries pasted, one in each row." })
        : "Nothing was added.",
      ...(known > 0 ? [count(known, { one: "# was already in the list.", other: "# were already in the list." })] : []),
      ...(left > 0
        ? [count(left, { one: "# was left out: the list is full.", other: "# were left out: the list is full." })]
        : []),
    ].join(" "),
  /** What a paste did in the table of Mailbox servers. */
  placedInTable: ({
    added,
    filled,
    known,
    kept,
    left,
  }: Readonly<Record<"added" | "filled" | "known" | "kept" | "left", number>>) =>
    [
      ...(added > 0 ? [count(added, { one: "# row added.", other: "# rows added." })] : []),
      ...(filled > 0 ? [count(filled, { one: "# existing row completed.", other: "# existing rows completed." })] : []),
      ...(known > 0
        ? [count(known, { one: "# row already had all of it.", other: "# rows already had all of it." })]
        : []),
      ...(kept > 0
        ? [
            count(kept, {
              one: "# row already has a different answer, which stays: clear it first if it is wrong.",
              other: "# rows already have a different answer, which stays: clear them first if they are wrong.",
            }),
          ]
        : []),
      ...(left > 0
        ? [
            count(left, {
              one: "# row was left out: there is no place for it.",
              other: "# rows were left out: there is no place for them.",
            }),
          ]
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
