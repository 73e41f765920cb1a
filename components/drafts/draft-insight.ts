import { completeDraft } from "@/lib/draft/draft";
import { countDraft, type DraftCounts } from "@/lib/draft/draft-counts";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { openProblems } from "@/lib/draft/unanswered";
import { journeyFor } from "@/lib/draft/journey";
import { journeyReasonInShort, journeyReasonText } from "@/lib/draft/journey-text";
import type { Journey, JourneyReason } from "@/lib/draft/journey-types";
import { sketchDraft } from "@/lib/draft/sketch-draft";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import type { Problem, Result } from "@/lib/errors/problem";
import type { Catalogue } from "@/components/messages/catalogue";
import { problemWordsIn } from "@/components/messages/problem-texts";

/** What follows from a draft. */
export interface DraftInsight {
  readonly journey: Journey;
  /** Counted when it is first asked for. */
  counts(): DraftCounts;
  readonly result: Result<ParsedAnswers, readonly Problem[]>;
  /** What keeps it from a plan, questions without an answer among it. Found when it is first asked for. */
  open(): readonly Problem[];
  /** Why there can be no plan, whatever else is answered; undefined where there can. */
  readonly refusal: Refusal | undefined;
  /** Hash of the plan; undefined while answers are missing or wrong. */
  readonly hash: string | undefined;
  /** The answers as far as they go, to be drawn; see `sketchDraft`. In English without a catalogue. */
  sketch(catalogue: Catalogue | undefined): Answers | undefined;
  /** Why a section of the journey is not asked, or only in part; in English without a catalogue. */
  reasonText(reason: JourneyReason | undefined, catalogue: Catalogue | undefined): string | undefined;
  /** The same in a few words. */
  reasonInShort(reason: JourneyReason | undefined, catalogue: Catalogue | undefined): string | undefined;
}

/** Two versions that are not supported together, or a goal that has nothing to do with this version. */
export type Refusal = (typeof refusals)[number];

const refusals = ["PAIR_REFUSED", "NOTHING_TO_DO"] as const satisfies readonly Problem["code"][];

const known = new WeakMap<DraftAnswers, DraftInsight>();

/** Worked out once for each draft, however many parts of a page ask for it after a key. */
export function insightOf(draft: DraftAnswers): DraftInsight {
  const found = known.get(draft);
  if (found) return found;
  const result = completeDraft(draft);
  const refusal = result.ok ? undefined : refusals.find((one) => result.error.some(({ code }) => code === one));
  const hash = result.ok ? planHash(result.value.answers) : undefined;
  const wordsIn = (catalogue: Catalogue | undefined) =>
    problemWordsIn(catalogue, draft.versions?.exchange || undefined);
  const sketch = (catalogue: Catalogue | undefined) => sketchDraft(draft, wordsIn(catalogue));
  const reasonText: DraftInsight["reasonText"] = (reason, catalogue) =>
    reason && journeyReasonText(reason, wordsIn(catalogue));
  const reasonInShort: DraftInsight["reasonInShort"] = (reason, catalogue) =>
    reason && journeyReasonInShort(reason, wordsIn(catalogue));
  let opened: readonly Problem[] | undefined;
  const open = () => (opened ??= openProblems(draft));
  let counted: DraftCounts | undefined;
  const counts = () => (counted ??= countDraft(draft));
  const insight = {
    journey: journeyFor(draft),
    counts,
    open,
    result,
    refusal,
    hash,
    sketch,
    reasonText,
    reasonInShort,
  };
  known.set(draft, insight);
  return insight;
}

export { answerTextsIn } from "@/components/messages/answer-texts";
export { problemWordsIn, textAtControl, textWithRow } from "@/components/messages/problem-texts";
export { answersOfSection, lostAnswers } from "@/components/answers/lost-answers";
export { pruneDraft, withAskedAgain } from "@/lib/draft/prune-draft";
export { validateSection } from "@/lib/draft/unanswered";
