import type { UnneededReason } from "@/lib/answers/goals";
import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { TrustRuleId } from "@/lib/trust/trust-rules";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";

/**
 * How far a section is; `here-next` is the first one that was not answered yet, and `waiting` one whose answer another
 * person has to give.
 */
export type SectionState = "done" | "here-next" | "to-do" | "waiting" | "needs-attention" | "not-needed";

/** One entry of the wizard's rail. */
export interface JourneySection {
  readonly id: SectionId;
  readonly state: SectionState;
  /** Why it is not needed, or which part of it is not; `journeyReasonText` says it. */
  readonly reason?: JourneyReason;
}

/** The goal has no use for a section, or only for some of its answers; or no server needs trust, by a rule. */
export type JourneyReason =
  | { readonly unneeded: UnneededReason; readonly asked: readonly QuestionPath[] }
  | { readonly noTrust: TrustRuleId | "noServer" };

/** The way through the wizard, computed from the draft; nothing of it is stored. */
export interface Journey {
  /** Every section, in the order in which this draft is asked. */
  readonly sections: readonly JourneySection[];
  /** Where Continue leads: the first section that is not done, or the review. */
  readonly next: SectionId | "review";
  /** Whether a section can be opened: it is needed, and every needed section before it was answered, rightly or not. */
  canVisit(id: SectionId): boolean;
}

/** The journey of an empty draft, for pages that were not answered yet: they need no rules to show it. */
export const blankJourney: Journey = {
  sections: sectionIds.map((id, index) => ({ id, state: index === 0 ? "here-next" : "to-do" })),
  next: sectionIds[0],
  canVisit: (id) => id === sectionIds[0],
};
