import type { Goal } from "./goals";
import type { ExchangeVersion, LyncVersion } from "./products";

/**
 * The answers, format 1: the one input of the product, the same in the browser, answers.json, the link, the command
 * line and the API. Keys that the goal and the topology do not need are absent from validated answers, so that the
 * plan hash depends on nothing that has no effect.
 */

export type { ExchangeVersion, Goal, LyncVersion };

/** Where the UM Call Router and the UM service run: the question that decides the branch (domain section 1). */
export const umPlacements = ["same-computer", "separate-computers", "none"] as const;
export type UmPlacement = (typeof umPlacements)[number];

export const discoveryAnswers = ["yes", "no", "unknown"] as const;
/** Does Lync list this server already (event 44024 or 14492)? */
export type DiscoveryAnswer = (typeof discoveryAnswers)[number];

export interface MailboxServerAnswer {
  readonly fqdn: string;
  /** Subject name of the certificate that this server presents to Lync; the server's own name unless told otherwise. */
  readonly certificateName: string;
  /** 40 upper-case hexadecimal digits (SHA-1). */
  readonly thumbprint: string;
  readonly discoveredByLync: DiscoveryAnswer;
}

export interface ChangeDetails {
  readonly reference: string;
  readonly reason: string;
  readonly requestedBy: string;
  /** As typed: ISO 8601 with zone, or empty. Shown, never computed with a clock. */
  readonly windowStart: string;
  readonly windowMinutes: number;
  readonly testUser: string;
  readonly notes: string;
}

/** Validated answers. Optional keys are present exactly when the goal and the topology need them. */
export interface Answers {
  readonly schema: 1;
  readonly goal: Goal;
  readonly exchange: { readonly version: ExchangeVersion };
  /** Absent for `turn-off`. `siteId` is present only where trust must be created. */
  readonly lync?: { readonly version: LyncVersion; readonly poolFqdn: string; readonly siteId?: string };
  /** Absent for `turn-off`. */
  readonly um?: {
    readonly placement: UmPlacement;
    readonly sipNameDialPlan: boolean;
    readonly addToDialPlans: boolean;
    readonly dialPlans: readonly string[];
  };
  readonly clientAccessServers: readonly string[];
  /** Absent for `turn-off`. */
  readonly mailboxServers?: readonly MailboxServerAnswer[];
  /** Present only where trust must be created. */
  readonly trustedApplication?: { readonly applicationId: string; readonly port: number };
  readonly mailboxPolicies: { readonly scope: "named" | "all"; readonly names: readonly string[] };
  readonly recordsDirectory: string;
  readonly change: ChangeDetails;
}
