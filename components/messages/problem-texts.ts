import { nameOfAnswer } from "@/lib/messages/answer-names";
import { problemText, warningText } from "@/lib/messages/problem-text";
import type { AnswerWarning } from "@/lib/answers/warnings";
import type { Problem } from "@/lib/errors/problem";
import { problemWords } from "@/lib/messages/en/problems";
import type { ProblemWords } from "@/lib/messages/words";
import type { Catalogue } from "./catalogue";
import { missingAnswerTexts } from "./en/missing-answers";
import type { MissingAnswerTexts } from "./missing-answers";
import { useCatalogue } from "./use-catalogue";

export { problemText };

/**
 * The words for what the rules find. They come with the rules: a page of questions loads both before it has a problem to
 * show, through `loadRules`; pages that can do nothing without a plan import them.
 */
export interface ProblemTexts {
  readonly words: ProblemWords;
  readonly missingAnswers: MissingAnswerTexts;
}

const english: ProblemTexts = { words: problemWords, missingAnswers: missingAnswerTexts };

/** In the language of a catalogue; in English without one. */
export function problemTextsIn(catalogue: Catalogue | undefined): ProblemTexts {
  return catalogue ? { words: catalogue.problem, missingAnswers: catalogue.missingAnswer } : english;
}

export function useProblemTexts(): ProblemTexts {
  return problemTextsIn(useCatalogue());
}

/** A problem at its control: a missing answer is asked for, everything else is said as everywhere. */
export function textAtControl(problem: Problem, { words, missingAnswers }: ProblemTexts): string {
  const asked = problem.code === "MISSING" ? missingAnswers[problem.path.replace(/\[[0-9]+\]/g, "[]")] : undefined;
  return asked ?? problemText(problem, words);
}

/** As `textAtControl`, for a list of problems away from their controls: rows are named. */
export function textWithRow(problem: Problem, texts: ProblemTexts): string {
  const text = textAtControl(problem, texts);
  if (!/\[[0-9]+\]/.test(problem.path)) return text;
  const name = nameOfAnswer(problem.path, texts.words);
  const [row = name] = name.split(",");
  return text.startsWith(row) ? text : `${name}: ${text}`;
}

/** A problem of answers that are not in the form: the answer by its name, and what is wrong with it. */
export function textWithName(problem: Problem, { words }: ProblemTexts): string {
  const text = problemText(problem, words);
  return problem.path === "" ? text : `${nameOfAnswer(problem.path, words)}: ${text}`;
}

/** What to know before the change. */
export function warningTexts(warnings: readonly AnswerWarning[], { words }: ProblemTexts): readonly string[] {
  return warnings.map((warning) => warningText(warning, words));
}
