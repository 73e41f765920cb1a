import type { OverrideScope } from "@/lib/answers/choices";
import type { DiscoveryAnswer } from "@/lib/answers/types";

/** One row of the table of Mailbox servers, as its form holds it. */
export interface MailboxRowValues {
  fqdn: string;
  certificateName: string;
  thumbprint: string;
  previousCertificateName: string;
  previousThumbprint: string;
  discoveredByLync: DiscoveryAnswer;
}

/** The form of the section. */
export interface MailboxValues {
  servers: MailboxRowValues[];
  overrideScope: OverrideScope;
}

/** A server of which nothing was entered. */
export const blankMailboxRow: MailboxRowValues = {
  ...{ fqdn: "", certificateName: "", thumbprint: "" },
  ...{ previousCertificateName: "", previousThumbprint: "" },
  discoveredByLync: "unknown",
};
