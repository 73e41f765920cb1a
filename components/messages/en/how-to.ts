/** The words around every look-up. */
export const howToTexts = {
  title: "How to find this",
  shells: {
    exchange: {
      name: "Exchange Management Shell",
      where: "any Exchange server, or a computer with the Exchange management tools",
      account: "an account that may see the organisation: membership of View-Only Organization Management is enough",
    },
    lync: {
      name: "Lync Server Management Shell",
      where: "any Lync server, or a computer with the Lync administrative tools",
      account: "an account that may see the topology: membership of RTCUniversalReadOnlyAdmins is enough",
    },
  },
  where: (shell: string) => `Open the ${shell}`,
  whereOn: (where: string, account: string) => `on ${where}, as ${account}. Run:`,
  reads: "The command only reads; it changes nothing.",
  sampleTitle: "Its output looks like this; the marked part is what you need:",
  sampleName: (shell: string) => `Example of output, ${shell}`,
  pasteLabel: "Paste the output here",
  pasteHint:
    "As it is, with everything around it, or drop a text file of it. It is read in this browser and kept nowhere.",
  reading: "Reading.",
  failed:
    "The reader could not be loaded. Enter the values yourself, or load the page again when you are connected: your draft is safe.",
} as const;
