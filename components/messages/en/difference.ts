/** Texts of line differences. */
export const differenceTexts = {
  at: (line: number) => `From line ${line}`,
  removed: "Removed",
  added: "Added",
  tooDifferent: "More than 1,000 lines differ, so they are not shown one by one.",
} as const;
