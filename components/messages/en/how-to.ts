import { list } from "./format";

/** The words around every look-up; loaded when the help of a section is opened. */
export const howToTexts = {
  shells: {
    exchange: {
      name: "Exchange Management Shell",
      where: "any Exchange server, or a computer with the Exchange management tools",
      account: "an account that can read the organisation: membership of View-Only Organization Management is enough",
    },
    lync: {
      name: "Lync Server Management Shell",
      where: "any Lync server, or a computer with the Lync administrative tools",
      account: "an account that can read the topology: membership of RTCUniversalReadOnlyAdmins is enough",
    },
  },
  where: (shell: string) => `Open the ${shell}`,
  whereOn: (where: string, account: string) => `on ${where}, as ${account}. Run:`,
  sampleTitle: "Its output looks like this; the marked part is what you need:",
  sampleName: (shell: string) => `Example of output, ${shell}`,
  pasteLabel: (commands: number) =>
    commands === 1 ? "Paste the output here" : "Paste the output of any of these commands here",
  pasteHint: "Paste all of it, or drop a text file. It stays in this browser, and fills in other sections too.",
  elsewhere: (sections: readonly string[]) => `It also answers ${list(sections)}, so you need not paste it there.`,
  /** Above the answers; the box is below them. */
  filledBelow: "Taken from what you pasted below:",
  taken: (section: string, time: string) => `Taken from what you pasted on “${section}”, ${time}:`,
  pastedAlready: (section: string, time: string) =>
    `You pasted this output on “${section}”, ${time}. Run the command again only if your servers have changed since.`,
  again: "Show the command again",
  reading: "Reading.",
  failed:
    "The reader could not be loaded. Enter the values yourself, or load the page again when you are connected: your draft is safe.",
} as const;
