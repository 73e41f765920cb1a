import type { Problem } from "@/lib/errors/problem";
import type { Question } from "@/lib/answers/questions/question";
import { questions } from "@/lib/answers/questions/questions";
import { typedAt } from "./asked";
import type { DraftAnswers } from "./draft-types";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A draft in the form of answers.json, for `assessAnswers`: lists are split, numbers become numbers, yes and no become
 * booleans, and what is empty is left out. Text stays as typed, because the field policies clean it. A number that cannot
 * be read stays text, which the schema refuses; `numberProblems` has the reason.
 */
export function answersInputFromDraft(draft: DraftAnswers): JsonObject {
  const input: Record<string, unknown> = { schema: 1 };
  for (const placed of questions) {
    const { keys, question } = placed;
    const [key = "", part] = keys;
    const answer = answerFrom(question, typedAt(draft, placed));
    if (answer === undefined) continue;
    input[key] = part === undefined ? answer : { ...(input[key] as JsonObject | undefined), [part]: answer };
  }
  return input;
}

/** What is wrong with typed numbers, by path; it replaces the schema's remark that they are not numbers. */
export function numberProblems(draft: DraftAnswers): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  for (const placed of questions) {
    const { path, question } = placed;
    const typed = typedAt(draft, placed);
    if (question.kind !== "number" || typeof typed !== "string" || typed === "") continue;
    const number = question.policy.normalise(typed);
    if (!number.ok) problems.set(path, { path, ...number.error });
  }
  return problems;
}

/** One answer as it is in answers.json; undefined when nothing was entered. */
function answerFrom(question: Question, typed: unknown): unknown {
  if (typed === undefined || typed === "") return undefined;
  if (question.kind === "yes-no") return typed === "yes";
  if (question.kind === "rows") return nonEmpty(withoutEmptyTail((typed as readonly object[]).map(compact)));
  if (typeof typed !== "string") return typed;
  if (question.kind === "list") return nonEmpty(question.split(typed));
  if (question.kind !== "number") return typed;
  const number = question.policy.normalise(typed);
  return number.ok ? Number(number.value.value) : typed;
}

/** Leaves out what is undefined or the empty text. */
function compact(row: object): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, entry]) => entry !== undefined && entry !== ""));
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Rows keep their index, so only empty ones at the end go. */
function withoutEmptyTail(rows: readonly JsonObject[]): readonly JsonObject[] {
  const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
  return rows.slice(0, last + 1);
}
