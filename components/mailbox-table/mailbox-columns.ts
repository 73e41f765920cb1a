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

/** The grid of a row and of the head from 1,200 pixels on; a card below that. Long enough for 40 digits at 1,440 pixels. */
export function mailboxGrid(columns: Columns): string {
  return `${gridOf(columns)} wide:grid wide:gap-x-2 wide:gap-y-0`;
}

function gridOf(columns: Columns): string {
  const isAsked = columns.includes("discoveredByLync");
  if (!columns.includes("thumbprint")) return "wide:grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)_9rem_5.5rem]";
  return isAsked
    ? "wide:grid-cols-[2rem_minmax(0,10fr)_minmax(0,9fr)_minmax(0,15fr)_7.5rem_5.5rem]"
    : "wide:grid-cols-[2rem_minmax(0,11fr)_minmax(0,11fr)_minmax(0,15fr)_5.5rem]";
}
