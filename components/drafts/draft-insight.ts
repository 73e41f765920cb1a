import { completeDraft } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { journeyFor } from "@/lib/draft/journey";
import type { Journey } from "@/lib/draft/journey-types";
import { sketchDraft, type Placeholders } from "@/lib/draft/sketch-draft";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import type { Problem, Result } from "@/lib/errors/problem";

/** What follows from a draft. */
export interface DraftInsight {
  readonly journey: Journey;
  readonly result: Result<ParsedAnswers, readonly Problem[]>;
  /** Hash of the plan; undefined while answers are missing or wrong. */
  readonly hash: string | undefined;
  /** The answers as far as they go, to be drawn; see `sketchDraft`. */
  sketch(placeholders: Placeholders): Answers | undefined;
}

const known = new WeakMap<DraftAnswers, DraftInsight>();

/** Worked out once for each draft, however many parts of a page ask for it after a key. */
export function insightOf(draft: DraftAnswers): DraftInsight {
  const found = known.get(draft);
  if (found) return found;
  const result = completeDraft(draft);
  const hash = result.ok ? planHash(result.value.answers) : undefined;
  const sketch = (placeholders: Placeholders) => sketchDraft(draft, placeholders);
  const insight = { journey: journeyFor(draft), result, hash, sketch };
  known.set(draft, insight);
  return insight;
}

export { answerTextsIn } from "@/components/messages/answer-texts";
export { answersOfSection, lostAnswers } from "@/components/answers/lost-answers";
export { nameOfAnswer } from "@/lib/answers/labels";
export { pruneDraft } from "@/lib/draft/prune-draft";
export { validateSection } from "@/lib/draft/section-problems";
