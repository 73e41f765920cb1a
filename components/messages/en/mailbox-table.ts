import { count, number } from "./format";
import type { DiscoveryAnswer } from "@/lib/answers/types";

/** Texts of the table of Mailbox servers. */
export const mailboxTableTexts = {
  legend: "Mailbox servers",
  item: "Mailbox server",
  add: "Add another server",
  meaning: "One row for each server, for example mbx01.contoso.com.",
  certificateMeaning:
    "The certificate name is the name after CN= in the certificate that the server shows to Lync; leave it empty where that is the full name.",
  nameMeaning:
    "The certificate name is the name of the trusted application pool that is too many; leave it empty where that is the full name of the server.",
  previousMeaning:
    "The old certificate may stay empty. With its thumbprint, the scripts refuse a server that uses another one; with its name, the trust of that name is removed at the end.",
  discoveredMeaning: "“Lync lists it already” may stay at Not known: the scripts look before they change anything.",
  discoveredRepairs:
    "“Lync lists it already” decides here. Yes: the trust that was made as well is removed. Not known: the scripts look, and refuse a server that Lync does not list. No: its trust has to stay, or its users lose instant messaging, so take the server off the list.",
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
  fqdn: "Full name",
  certificateName: "Certificate name",
  certificateNameHint: "(if different)",
  thumbprint: "Thumbprint",
  newThumbprint: "New thumbprint",
  previous: "Old certificate",
  previousThumbprint: "Old thumbprint",
  previousCertificateName: "Name in the old certificate",
  discovered: "Lync lists it already",
  setAll: "Set “Lync lists it already” for all rows",
  setAllNothing: "Choose",
  discoveryLabels: {
    unknown: "Not known",
    yes: "Yes",
    no: "No",
  } satisfies Readonly<Record<DiscoveryAnswer, string>>,
} as const;
