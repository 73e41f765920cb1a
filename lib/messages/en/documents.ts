/** What all documents have in common. */
export const documents = {
  /** Where the product has another name than the texts give it. */
  lyncMeans:
    "“Lync” also means Skype for Business Server, and the Lync Server Management Shell is the Skype for Business Server Management Shell.",
  titleOfPlan: (title: string, mark: string) => `${title}, plan ${mark}`,
  plan: "Plan",
  planHash: "Plan hash",
  caution: "Caution:",
  /** Lines that a script prints, in the order in which it prints them. */
  quoted: (lines: readonly string[]) => lines.map((line) => `“${line}”`).join(", "),
  listSeparator: ", ",
  /** Terms of facts, in change request and checklist. */
  terms: {
    who: "Who",
    where: "Where",
    command: "Command",
    thenOnEach: "Then there, before the next server",
    allAtOnce: "Or all from one place",
    expected: "Expected",
    ifDifferent: "If different",
    goNoGo: "Go or no-go",
    minutes: "Time",
  },
  /** The check of all files of a bundle. */
  checkFiles: {
    expected:
      "The last line starts with “OK: all”. Otherwise a line names each file that is MISSING or DIFFERENT, and the last line starts with “NOT OK”.",
    ifDifferent: "Run none of the scripts. Download the bundle again and unpack it into an empty folder.",
    where: "Windows PowerShell, in the folder of the unpacked bundle",
  },
};
