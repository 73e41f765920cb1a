import { useContext } from "react";
import { nameOfAnswer, wordsOfAnswer } from "@/lib/messages/answer-names";
import { problemText, warningText } from "@/lib/messages/problem-text";
import { problemWordsFor } from "@/lib/answers/names-of-version";
import type { ExchangeVersion } from "@/lib/answers/types";
import type { AnswerWarning } from "@/lib/answers/warnings";
import type { Problem } from "@/lib/errors/problem";
import { problemWords } from "@/lib/messages/en/problems";
import type { ProblemWords } from "@/lib/messages/words";
import type { Catalogue } from "./catalogue";
import { SpeakContext } from "./create-messages.client";
import { useCatalogue } from "./use-catalogue";

export { problemText };

/**
 * The words for what the rules find, in the language of a catalogue; in English without one. They come with the rules: a
 * page of questions loads both before it has a problem to show, through `loadRules`; pages that can do nothing without a
 * plan import them. `version` is that of the answers: they call things by its names.
 */
export function problemWordsIn(catalogue: Catalogue | undefined, version?: ExchangeVersion): ProblemWords {
  return problemWordsFor(catalogue?.problem ?? problemWords, version);
}

export function useProblemWords(): ProblemWords {
  const speak = useContext(SpeakContext);
  const words = problemWordsIn(useCatalogue());
  return speak?.("problem", words) ?? words;
}

/** A problem at its control: a missing answer is asked for, everything else is said as everywhere. */
export function textAtControl(problem: Problem, words: ProblemWords): string {
  const asked = problem.code === "MISSING" ? wordsOfAnswer(problem.path, words)?.missing : undefined;
  return asked ?? problemText(problem, words);
}

/** As `textAtControl`, for a list of problems away from their controls: rows are named. */
export function textWithRow(problem: Problem, words: ProblemWords): string {
  const text = textAtControl(problem, words);
  if (!/\[[0-9]+\]/.test(problem.path)) return text;
  const name = nameOfAnswer(problem.path, words);
  const [row = name] = name.split(",");
  return text.startsWith(row) ? text : `${name}: ${text}`;
}

/** A problem of answers that are not in the form: the answer by its name, and what is wrong with it. */
export function textWithName(problem: Problem, words: ProblemWords): string {
  const text = problemText(problem, words);
  return problem.path === "" ? text : `${nameOfAnswer(problem.path, words)}: ${text}`;
}

/** What to know before the change. */
export function warningTexts(warnings: readonly AnswerWarning[], words: ProblemWords): readonly string[] {
  return warnings.map((warning) => warningText(warning, words));
}
