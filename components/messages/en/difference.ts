/** Texts of line differences. */
export const differenceTexts = {
  at: (line: number) => `From line ${line}`,
  removed: "Removed",
  added: "Added",
  /** Of a file that is not as it was made. */
  tampered: { removed: "As made", added: "In the file" },
  tooDifferent: "More than 1,000 lines differ, so they are not shown one by one.",
} as const;
