import type { SectionId } from "@/lib/answers/section-ids";
import type { DiscoveryAnswer, ExchangeVersion, Goal, LyncVersion, UmPlacement } from "@/lib/answers/types";

/** A choice between yes and no as a form holds it; absent until it is made. */
export type YesNo = "yes" | "no";

/** One row of the table of Mailbox servers, as typed. */
export interface MailboxServerRow {
  readonly fqdn?: string;
  /** Empty: the certificate carries the server's own name. */
  readonly certificateName?: string;
  readonly thumbprint?: string;
  readonly discoveredByLync?: DiscoveryAnswer;
}

/**
 * Form values as they are typed, by section; lists are text with one entry a line. A section that was never visited is
 * absent, and so is a choice that was never made: nothing is preselected.
 */
export interface DraftAnswers {
  readonly goal?: { readonly goal?: Goal };
  readonly versions?: { readonly exchange?: ExchangeVersion; readonly lync?: LyncVersion };
  readonly "unified-messaging"?: {
    readonly placement?: UmPlacement;
    readonly sipNameDialPlan?: YesNo;
    readonly addToDialPlans?: YesNo;
    readonly dialPlans?: string;
  };
  readonly "lync-pool"?: { readonly poolFqdn?: string };
  readonly "client-access"?: { readonly servers?: string };
  readonly "mailbox-servers"?: { readonly servers?: readonly MailboxServerRow[] };
  readonly trust?: { readonly siteId?: string; readonly applicationId?: string; readonly port?: string };
  readonly policies?: { readonly scope?: "named" | "all"; readonly names?: string };
  readonly change?: {
    readonly reference?: string;
    readonly reason?: string;
    readonly requestedBy?: string;
    readonly windowStart?: string;
    readonly windowMinutes?: string;
    readonly testUser?: string;
    readonly notes?: string;
    readonly recordsDirectory?: string;
  };
  /** Sections whose owner said "I don't know yet": another person has to tell. */
  readonly waiting?: readonly SectionId[];
}
