import type { MailboxRowValues } from "./mailbox-values";
import type { Unneeded } from "@/lib/answers/goals";

/** The columns of the table, in the order in which a block of a spreadsheet fills them. */
export const mailboxColumns = [
  "fqdn",
  "certificateName",
  "thumbprint",
  "previousCertificateName",
  "previousThumbprint",
  "discoveredByLync",
] as const satisfies readonly (keyof MailboxRowValues)[];
export type MailboxColumn = (typeof mailboxColumns)[number];
export type TextColumn = Exclude<MailboxColumn, "discoveredByLync">;
export type Columns = readonly MailboxColumn[];

/** The columns that the goal has a use for. */
export function columnsFor(unneeded: Unneeded): Columns {
  return mailboxColumns.filter(
    (column) =>
      column === "fqdn" || column === "certificateName" || unneeded[`mailboxServers[].${column}`] === undefined,
  );
}

/** Whether the rows tell the certificate that is replaced, in a line of their own. */
export function hasPrevious(columns: Columns): boolean {
  return columns.includes("previousThumbprint");
}
