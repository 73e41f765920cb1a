import { assessDraft } from "./draft";
import type { DraftAnswers } from "./draft-types";
import { journeyFor } from "./journey";
import { openQuestions } from "./open-questions";
import type { SectionState } from "./journey-types";

/** How far a draft is. Every page that names one of these numbers takes it from here. */
export interface DraftCounts {
  /** Those that are needed: answered, waiting, and the rest still to do. */
  readonly sections: number;
  readonly answered: number;
  readonly waiting: number;
  /** Questions between this draft and its plan. */
  readonly open: number;
  /** What to know before the change. */
  readonly warnings: number;
}

/** Counts a draft; linear in its servers. */
export function countDraft(draft: DraftAnswers): DraftCounts {
  const { sections } = journeyFor(draft);
  const having = (wanted: SectionState) => sections.filter(({ state }) => state === wanted).length;
  return {
    sections: sections.filter(({ state }) => state !== "not-needed").length,
    answered: having("done"),
    waiting: having("waiting"),
    open: openQuestions(draft).length,
    warnings: assessDraft(draft).warnings().length,
  };
}
