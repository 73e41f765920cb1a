import { questions, sectionOf } from "@/lib/answers/questions/questions";
import { hasDefault, isAsked, isBlank, unneededIn } from "./asked";
import type { DraftAnswers } from "./draft-types";
import { openProblems } from "./unanswered";

/** Paths of the questions that keep a draft from a plan, as in answers.json, rows as `[]`: each once, however many rows lack it. */
export function openQuestions(draft: DraftAnswers): readonly string[] {
  const found = openProblems(draft).filter(({ path }) => sectionOf(path) !== undefined);
  return [...new Set([...found.map(({ path }) => path.replace(/\[[0-9]+\]/g, "[]")), ...leftByWaiting(draft)])];
}

/** What a section that waits leaves open besides: each question of it that is asked and has no answer of its own. */
export function leftByWaiting(draft: DraftAnswers): readonly string[] {
  const unneeded = unneededIn(draft);
  return questions.flatMap((placed) => {
    const { section, path, question } = placed;
    if (!draft.waiting?.includes(section) || !isAsked(draft, placed) || !isBlank(draft, placed)) return [];
    if (hasDefault(question)) return [];
    const fields = "fields" in question ? Object.entries(question.fields) : [];
    const asked = fields.filter(([key, field]) => !hasDefault(field) && !(`${path}[].${key}` in unneeded));
    return [path, ...asked.map(([key]) => `${path}[].${key}`)];
  });
}
