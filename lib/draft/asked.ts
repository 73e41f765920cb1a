import { unneededBy, type Unneeded, type UnneededReason } from "@/lib/answers/goals";
import type { Question } from "@/lib/answers/questions/question";
import { questions, type PlacedQuestion } from "@/lib/answers/questions/questions";
import type { DraftAnswers } from "./draft-types";

/** What the form holds for a question; undefined where nothing was ever entered. */
export function typedAt(draft: DraftAnswers, { section, draftKey }: PlacedQuestion): unknown {
  const values: Readonly<Record<string, unknown>> | undefined = draft[section];
  return values?.[draftKey];
}

/** Whether nothing is entered for a question: no text, no choice and no row. */
export function isBlank(draft: DraftAnswers, placed: PlacedQuestion): boolean {
  const typed = typedAt(draft, placed);
  return typed === undefined || String(typed).trim() === "" || (Array.isArray(typed) && typed.length === 0);
}

/** Whether an answer may be left out, or is known without being given. */
export function hasDefault({ fallback, usual, sameAs, mayStayEmpty }: Question): boolean {
  return fallback !== undefined || usual !== undefined || sameAs !== undefined || mayStayEmpty === true;
}

/** Why the goal of a draft has no use for the answer; undefined when it has. */
export function whyUnneeded(
  draft: DraftAnswers,
  { keys: [key = ""], path }: PlacedQuestion,
): UnneededReason | undefined {
  const unneeded: Readonly<Record<string, UnneededReason>> = unneededIn(draft);
  return unneeded[key] ?? unneeded[path];
}

/** Answers that the goal of a draft has no use for, by their paths, fields of rows among them. */
export function unneededIn(draft: DraftAnswers): Unneeded {
  return unneededBy({
    goal: draft.goal?.goal,
    exchange: { version: draft.versions?.exchange },
    mailboxServers: draft["mailbox-servers"]?.servers,
  });
}

/** Whether the goal of a draft has a use for the answer. */
export function isNeeded(draft: DraftAnswers, placed: PlacedQuestion): boolean {
  return whyUnneeded(draft, placed) === undefined;
}

/** Whether the answers so far bring a question up; one that its condition does not decide yet is asked. */
export function isAsked(draft: DraftAnswers, placed: PlacedQuestion): boolean {
  return isNeeded(draft, placed) && conditionsOf(placed).every(({ test, on }) => test(typedAt(draft, on)));
}

/** Whether an answer that was given hides a question. Unlike "not asked", that no other answer is going to change. */
export function isHidden(draft: DraftAnswers, placed: PlacedQuestion): boolean {
  const hides = ({ test, on }: Link) => typedAt(draft, on) !== undefined && !test(typedAt(draft, on));
  return !isNeeded(draft, placed) || conditionsOf(placed).some(hides);
}

interface Link {
  readonly on: PlacedQuestion;
  readonly test: (typed: unknown) => boolean;
}

/** The condition of a question, and those of the questions that it depends on. */
function conditionsOf({ question }: PlacedQuestion): readonly Link[] {
  const { askedIf } = question;
  const on = questions.find(({ path }) => path === askedIf?.path);
  if (!askedIf || !on) return [];
  const test = (typed: unknown) =>
    (askedIf.is?.some((value) => value === typed) ?? true) && !askedIf.isNot?.some((value) => value === typed);
  return [{ on, test }, ...conditionsOf(on)];
}
