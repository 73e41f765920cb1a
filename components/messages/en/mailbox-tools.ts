import { count, number } from "./format";

/** What is done to many rows of the table of Mailbox servers at once. */
export const mailboxToolsTexts = {
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
  setAll: "Discovered, all rows",
  setAllNothing: "Choose",
} as const;
