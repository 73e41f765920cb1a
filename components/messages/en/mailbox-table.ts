import { count, number } from "./format";

/** Texts of the table of Mailbox servers. */
export const mailboxTableTexts = {
  clientAccess: {
    title: (exchange: string) => `${exchange}: these are the Client Access servers`,
    text: "They talk to Lync, and servers with the Mailbox role alone do not. Name each Client Access server, with its certificate. In the output of the commands below, take the rows whose ServerRole names ClientAccess.",
  },
  meaning: "One row for each server, for example mbx01.contoso.com.",
  certificateMeaning:
    "The certificate name is what follows CN= in the certificate that the server shows to Lync. Leave it empty where that is the full name.",
  nameMeaning:
    "The certificate name is the name of the trusted application pool that is too many; leave it empty where that is the full name of the server.",
  previousMeaning:
    "The old certificate may stay empty. With its thumbprint, the scripts refuse a server that uses another one; with its name, the trust of that name is removed at the end.",
  discoveredMeaning: "“Lync lists it already” may stay at Not known: the scripts look before they change anything.",
  discoveredRepairs:
    "“Lync lists it already” decides here. Yes: the trust that was made as well is removed. Not known: the scripts look, and refuse a server that Lync does not list. No: its trust has to stay, or its users lose instant messaging, so take the server off the list.",
  hint: "You can paste a list of names, or a block from a spreadsheet, into any row. Enter goes to the next row, and from the last one to a new one.",
  /** What a paste did, in rows. */
  placed: ({
    added,
    filled,
    known,
    kept,
    left,
  }: Readonly<Record<"added" | "filled" | "known" | "kept" | "left", number>>) =>
    [
      ...(added > 0 ? [count(added, { one: "# row added.", other: "# rows added." })] : []),
      ...(filled > 0
        ? [count(filled, { one: "# row was there and is completed.", other: "# rows were there and are completed." })]
        : []),
      ...(known > 0
        ? [count(known, { one: "# row had all of it already.", other: "# rows had all of it already." })]
        : []),
      ...(kept > 0
        ? [
            count(kept, {
              one: "# row has another answer, which stays: clear it first if it is wrong.",
              other: "# rows have another answer, which stays: clear them first if they are wrong.",
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
  number: "No.",
  find: "Find a server",
  shown: (shown: number, all: number) =>
    `${number(shown)} of ${number(all)} shown. Rows that need attention and rows without a name are always shown.`,
  allSet: (rows: number) =>
    count(rows, {
      one: "“Lync lists it already” is set for # row.",
      other: "“Lync lists it already” is set for # rows.",
    }),
  same: "Same certificate on every server",
  sameHint:
    "For one certificate with a name that all servers share. Leave the name empty where each server presents its own name.",
  sameApply: (rows: number) => count(rows, { one: "Apply to # row", other: "Apply to all # rows" }),
  sameApplied: (rows: number) =>
    count(rows, { one: "The certificate is set for # row.", other: "The certificate is set for # rows." }),
  certificateNameHint: "(if different)",
  newThumbprint: "New thumbprint",
  previous: "Old certificate",
  setAll: "Set “Lync lists it already” for all rows",
  setAllNothing: "Choose",
} as const;
