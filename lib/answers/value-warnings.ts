import { nameOfAnswer } from "./labels";
import { answerValues, type AnswerValue } from "./questions/answer-values";
import type { AnswerWarning } from "./warnings";

/**
 * What the field policies have to say about values that they accept; the same remark on many rows is made once, with their
 * number. That a value is an example of the pages is said at its field alone: documents are full of examples that are
 * meant.
 */
export function valueWarnings(values: readonly AnswerValue[]): readonly AnswerWarning[] {
  const found = new Map<string, { readonly warning: AnswerWarning; count: number }>();
  for (const { path, question, value, repeats } of values) {
    if (repeats || !("policy" in question)) continue;
    for (const { code, message } of question.policy.warnings(String(value))) {
      if (code === "example-value") continue;
      const known = found.get(message);
      if (known) known.count += 1;
      else found.set(message, { warning: { code, message: `${nameOfAnswer(path)}: ${message}`, path }, count: 1 });
    }
  }
  return [...found.values()].map(({ warning, count }) =>
    count === 1 ? warning : { ...warning, message: `${warning.message} The same is true of ${count - 1} more.` },
  );
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
