import type { AnswerWarning } from "@/lib/answers/warnings";
import type { TrustDecision } from "@/lib/trust/trust-decisions";
import type { Confidence, TrustRuleId } from "@/lib/trust/trust-rules";
import type { OverrideScope } from "@/lib/answers/choices";
import type { ChangeDetails, DiscoveryAnswer, ExchangeVersion, Goal, UmPlacement } from "@/lib/answers/types";
import type { Messaging, Work } from "@/lib/answers/goals";
import type { AnsweredValues } from "./answered-values";
import type { TrustedPool } from "./trusted-pool";
import type { LyncProduct, LyncVersion, PlannedExchange } from "@/lib/answers/products";

/** Something that a person should know before the change; it does not stop the plan. */
export type Warning = AnswerWarning;

export type { Confidence, TrustDecision, TrustRuleId };

export interface MailboxServer {
  readonly fqdn: string;
  readonly certificateName: string;
  /** Empty where the goal has no use for it. */
  readonly thumbprint: string;
  readonly discoveredByLync: DiscoveryAnswer;
  /** The certificate before, where one is renewed, as far as it is known. */
  readonly previousThumbprint?: string;
  readonly previousCertificateName?: string;
}

/** The facts of one installation in product terms, derived from the answers and from nothing else. */
export interface Topology {
  /** A key of texts. What is to be done is in `work` and `messaging`. */
  readonly goal: Goal;
  readonly work: readonly Work[];
  /** Kinds of work of which only the result is looked at. */
  readonly checks: readonly Work[];
  /** Kinds of work of which people are told that they stay as they are. */
  readonly leaves: readonly Work[];
  readonly messaging: Messaging;
  /** Whether the plan only writes what a server lost. */
  readonly restores: boolean;
  /** Whether the plan has a script that renews the certificate again, without a person. */
  readonly renews: boolean;
  readonly planHash: string;
  readonly exchange: PlannedExchange & { readonly version: ExchangeVersion };
  /** Whether one setting override is for the whole forest, where there are overrides. */
  readonly overrideScope: OverrideScope;
  /** Exchange servers of other versions, as far as they were named; nothing of the plan touches them. */
  readonly otherServers: readonly string[];
  readonly lync: (LyncProduct & { readonly version: LyncVersion }) | undefined;
  /** Names of the products that Microsoft does not support any more. */
  readonly pastSupport: readonly string[];
  /** The registrar pool; also the value of IMServerName. */
  readonly poolFqdn: string | undefined;
  readonly siteId: string | undefined;
  readonly umPlacement: UmPlacement | undefined;
  /** SIP URI dial plans to which the Exchange servers are added; empty when that was not asked for. */
  readonly dialPlans: readonly string[];
  readonly clientAccessServers: readonly string[];
  readonly mailboxServers: readonly MailboxServer[];
  readonly trustDecisions: readonly TrustDecision[];
  readonly trustedPools: readonly TrustedPool[];
  /** Names that Lync discovers, and that no trusted pool may name as well; only where that is mended. */
  readonly duplicates: readonly TrustedPool[];
  readonly trustedApplication: { readonly applicationId: string; readonly port: number } | undefined;
  readonly mailboxPolicies: { readonly scope: "named" | "all"; readonly names: readonly string[] };
  readonly recordsDirectory: string;
  /** What scripts and commands hold of all this, with its answers. */
  readonly values: AnsweredValues;
  readonly change: ChangeDetails;
  readonly warnings: readonly Warning[];
  /** What Microsoft announced for these products; a risk, and no warning, since nothing can be mended. */
  readonly announced: readonly Warning[];
}
