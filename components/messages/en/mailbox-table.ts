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
    "The certificate name is the name of the duplicate trusted application pool. Leave it empty where that is the full name of the server.",
  previousMeaning:
    "You may leave the old certificate empty. Give its thumbprint, and the script refuses a server that uses a different one. Give its name if it differs, and the checklist says when to remove the trust of that name.",
  discoveredMeaning:
    "You may leave “Lync has discovered it” at Not known: the scripts check before they change anything.",
  discoveredRepairs:
    "“Lync has discovered it” decides here. Yes: the change removes its trust. Not known: the scripts check, and refuse a server that Lync has not discovered. No: take the server off the list, because its users would lose instant messaging without its trust.",
  hint: "You can paste a list of names, or a block from a spreadsheet, into any row. Enter moves to the next row, and adds one at the end.",
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
  number: "No.",
  find: "Find a server",
  shown: (shown: number, all: number) =>
    `${number(shown)} of ${number(all)} shown. Rows that need attention and rows without a name are always shown.`,
  allSet: (rows: number) =>
    count(rows, {
      one: "“Lync has discovered it” is set for # row.",
      other: "“Lync has discovered it” is set for # rows.",
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
  setAll: "Set “Lync has discovered it” for all rows",
  setAllNothing: "Choose",
} as const;
