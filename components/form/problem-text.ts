import type { Problem } from "@/lib/errors/problem";
import type { MissingAnswerTexts } from "@/components/messages/missing-answers";

/** A problem in the words of the page: a missing answer is asked for, everything else is said as the rules say it. */
export function problemText({ path, code, message }: Problem, missingAnswers: MissingAnswerTexts): string {
  const missing = code === "MISSING" ? missingAnswers[path.replace(/\[[0-9]+\]/g, "[]")] : undefined;
  return missing ?? message;
}

/**
 * As `problemText`, for a list of problems away from their controls: rows are named. `nameOfAnswer` comes with the rules,
 * which a page of questions loads before it has a problem to show.
 */
export function problemTextWithRow(
  problem: Problem,
  missingAnswers: MissingAnswerTexts,
  nameOfAnswer: (path: string) => string,
): string {
  const text = problemText(problem, missingAnswers);
  if (!/\[[0-9]+\]/.test(problem.path)) return text;
  const name = nameOfAnswer(problem.path);
  const [row = name] = name.split(",");
  return text.startsWith(row) ? text : `${name}: ${text}`;
}
