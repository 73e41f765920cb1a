import type { FamilyId, Place } from "@/lib/plan/families";
import type { PlanPurpose } from "@/lib/render/powershell/script-kinds";
import type { Contradiction } from "@/lib/facts/contradiction";
import type { ExchangeFacts, LyncFacts, MailboxServerFacts } from "@/lib/facts/facts-schema";
import type { RecordWords } from "@/lib/messages/words";

/** What a run did: script contract, "Files of a run". */
export type RunMode = "dry-run" | "apply" | "verify" | "undo";

/**
 * How a run left a target. Checks hold, warn, fail or refuse, or a person vouched for them; changes were made, would be,
 * were not needed, not reached, or failed; a proof that does not hold `fails`.
 */
export const targetStates = [
  ...(["holds", "warning", "failed", "refused", "vouched"] as const),
  ...(["unchanged", "changed", "would-change", "not-reached", "fails"] as const),
] as const;
export type TargetState = (typeof targetStates)[number];

/** A state as the scripts record it: nothing where the object does not exist, one text, or named texts. */
export type RecordedState = string | null | Readonly<Record<string, string | null>>;

/** What a run found or did on one target. The step may be none of the plan: the guard, the question, a record. */
export interface TargetOutcome {
  readonly step: string;
  readonly target: string;
  readonly state: TargetState;
  readonly before: RecordedState;
  readonly after: RecordedState;
  readonly message: string;
}

interface RecordHead {
  /** Base name. */
  readonly script: string;
  readonly place: Place;
  /** Name of the computer as Windows tells it: the first label, 15 characters, upper case. */
  readonly computer: string;
  /**
   * The host of the plan that this computer is: one of the Mailbox servers, or the pool or first Client Access server,
   * which mean any computer with the shell. Undefined for a computer that the plan does not name.
   */
  readonly host: string | undefined;
}

/** A `result-*.json` of a run of this plan. */
export interface ResultRecord extends RecordHead {
  readonly kind: "result";
  readonly planHash: string;
  readonly family: FamilyId;
  readonly purpose: PlanPurpose;
  readonly shell: string;
  readonly mode: RunMode;
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly start: string;
  readonly end: string;
  readonly targets: readonly TargetOutcome[];
  readonly exitCode: number;
  /** Whether a program ran it after a renewal, or took the renewal back: no row of the change is proven by that. */
  readonly isRenewal: boolean;
  /** The certificate that such a renewal was called with. */
  readonly newThumbprint?: string;
}

interface FactsHead extends RecordHead {
  readonly kind: "facts";
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly time: string;
  /** Why they are none of this plan: of another organisation, or of a computer that it does not name. */
  readonly foreign: Contradiction | undefined;
}

export interface LyncFactsRecord extends FactsHead {
  readonly place: "lync";
  readonly facts: LyncFacts;
}

export interface ExchangeFactsRecord extends FactsHead {
  readonly place: "exchange";
  readonly facts: ExchangeFacts;
}

export interface MailboxServerFactsRecord extends FactsHead {
  readonly place: "mailbox-server";
  readonly facts: MailboxServerFacts;
}

/** A `facts-*.json`; it belongs to no plan, and may be read beside any. */
export type FactsRecord = LyncFactsRecord | ExchangeFactsRecord | MailboxServerFactsRecord;

export type RunRecord = ResultRecord | FactsRecord;

type ProblemWords = RecordWords["problems"];
type WithDay = "too-old" | "in-future";

/** Why a file was not taken for a record; of the file's own text it holds nothing but a well-formed fingerprint or time. */
export type RecordProblem =
  | { readonly code: Exclude<keyof ProblemWords, "other-plan" | WithDay> }
  | { readonly code: WithDay; readonly time: string }
  | { readonly code: "other-plan"; readonly values: Parameters<ProblemWords["other-plan"]>[0] };
