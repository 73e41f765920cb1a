import type { Question } from "@/lib/answers/questions/question";
import { questions, sectionOf } from "@/lib/answers/questions/questions";
import { isAsked, typedAt, unneededIn } from "./asked";
import { assessDraft } from "./draft";
import type { DraftAnswers } from "./draft-types";

/** Paths of the questions that keep a draft from a plan, as in answers.json, rows as `[]`: each once, however many rows lack it. */
export function openQuestions(draft: DraftAnswers): readonly string[] {
  const found = assessDraft(draft).problems.filter(({ path }) => sectionOf(path) !== undefined);
  return [...new Set([...found.map(({ path }) => path.replace(/\[[0-9]+\]/g, "[]")), ...leftByWaiting(draft)])];
}

/** What a section that waits leaves open besides: each question of it that is asked and has no answer of its own. */
export function leftByWaiting(draft: DraftAnswers): readonly string[] {
  const unneeded = unneededIn(draft);
  return questions.flatMap((placed) => {
    const { section, path, question } = placed;
    const typed = typedAt(draft, placed);
    const isOpen = typed === undefined || String(typed).trim() === "" || (Array.isArray(typed) && typed.length === 0);
    if (!draft.waiting?.includes(section) || !isAsked(draft, placed) || !isOpen || hasDefault(question)) return [];
    const fields = "fields" in question ? Object.entries(question.fields) : [];
    const asked = fields.filter(([key, field]) => !hasDefault(field) && !(`${path}[].${key}` in unneeded));
    return [path, ...asked.map(([key]) => `${path}[].${key}`)];
  });
}

function hasDefault(question: Question): boolean {
  return question.fallback !== undefined || question.sameAs !== undefined || question.mayStayEmpty === true;
}
