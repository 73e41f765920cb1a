import { missingAnswer } from "@/lib/answers/issue-problem";
import { questions, sectionOf, type PlacedQuestion } from "@/lib/answers/questions/questions";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Problem } from "@/lib/errors/problem";
import { hasDefault, isAsked, isBlank } from "./asked";
import { assessDraft } from "./draft";
import type { DraftAnswers } from "./draft-types";
import { journeyFor } from "./journey";

/** What keeps a draft from a plan: its problems, and what is asked and not answered. None where there is a plan. */
export function openProblems(draft: DraftAnswers): readonly Problem[] {
  const { problems } = assessDraft(draft);
  return problems.length === 0
    ? []
    : [...problems, ...unanswered(draft, problems).map(({ path }) => missingAnswer(path))];
}

/**
 * What is missing or wrong in one section, contradictions with other sections included; empty when the wizard may continue.
 * A text is asked for also while other answers may still make it unneeded: the rail calls such a section to do.
 */
export function validateSection(draft: DraftAnswers, section: SectionId): readonly Problem[] {
  const own = assessDraft(draft).problems.filter(({ path }) => sectionOf(path) === section);
  const texts = unanswered(draft, own).filter(
    ({ section: at, question: { kind, always } }) => at === section && kind === "text" && !always,
  );
  return [...own, ...texts.map(({ path }) => missingAnswer(path))];
}

/** Questions of sections that are needed, without an answer and of which no problem speaks. */
function unanswered(draft: DraftAnswers, problems: readonly Problem[]): readonly PlacedQuestion[] {
  const { sections } = journeyFor(draft);
  const unneeded = new Set(sections.flatMap(({ id, state }) => (state === "not-needed" ? [id] : [])));
  return questions.filter(
    (placed) =>
      !unneeded.has(placed.section) &&
      isAsked(draft, placed) &&
      isBlank(draft, placed) &&
      !hasDefault(placed.question) &&
      !problems.some(({ path }) => path.startsWith(placed.path)),
  );
}
