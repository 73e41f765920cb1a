import { answerValues, type AnswerValue } from "./questions/answer-values";
import type { ValueWarning } from "@/lib/errors/warning";

/**
 * What the field policies have to say about values that they accept; the same remark on many rows is made once, with their
 * number. That a value is an example of the pages is said at its field alone: documents are full of examples that are
 * meant.
 */
export function valueWarnings(values: readonly AnswerValue[]): readonly ValueWarning[] {
  const found = new Map<string, ValueWarning>();
  for (const { path, question, value, repeats } of values) {
    if (repeats || !("policy" in question)) continue;
    for (const warning of question.policy.warnings(String(value))) {
      if (warning.code === "example-value") continue;
      const key = JSON.stringify([question.policy.name, warning]);
      const known = found.get(key);
      found.set(key, known ? { ...known, others: known.others + 1 } : { ...warning, path, others: 0 });
    }
  }
  return [...found.values()];
}

/**
 * The values of unfinished answers that are right by themselves, whatever is wrong beside them; not those below the paths of
 * answers that have no effect.
 */
export function acceptedValues(input: object, withoutEffect: readonly string[]): readonly AnswerValue[] {
  return answerValues(input).flatMap((value) => {
    const { path, question } = value;
    if (!("policy" in question) || withoutEffect.some((answer) => covers(answer, path))) return [];
    const accepted = question.policy.normalise(String(value.value));
    return accepted.ok ? [{ ...value, value: accepted.value.value }] : [];
  });
}

function covers(owner: string, path: string): boolean {
  return path === owner || path.startsWith(`${owner}.`) || path.startsWith(`${owner}[`);
}
