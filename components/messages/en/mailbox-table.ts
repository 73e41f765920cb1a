import { count, number } from "./format";

/** Texts of the table of Mailbox servers. */
export const mailboxTableTexts = {
  meaning:
    "One row for each server, for example mbx01.contoso.com. The certificate name is the name after CN= in the certificate that the server shows to Lync; leave it empty where that is the full name. “Lync lists it already” may stay at Not known: the scripts look before they change anything.",
  hint: "You can paste a list of names, a column, or a block from a spreadsheet: it fills right and down. Enter goes to the next server, from the last name to a new row, and from an empty last row it continues.",
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
  setAll: "Set “Lync lists it already” for all rows",
  setAllNothing: "Choose",
} as const;
