import type { Said } from "./said";
import { say, type InWords } from "./say";
import type { ProblemWords } from "./words";
import { characterText } from "./character-text";
import { nameOfAnswer } from "./answer-names";
import { remarkText } from "./remark-text";

/** One sentence that says what is wrong; it names characters that mislead by their number, and never shows them. */
export function problemText({ code, values }: Said<"problems">, words: ProblemWords): string {
  return say(words.problems[code], values, inWords(words));
}

/** Why a link was not opened, in one sentence. */
export function shareProblemText({ code, values }: Said<"shareProblems">, words: ProblemWords): string {
  return say(words.shareProblems[code], values, {});
}

/** An `AnswerWarning`; this folder is below the one that has the name. */
type Warned = Said<"advice"> | (Said<"remarks"> & { readonly path: string; readonly others: number });

/** What a person should know before the change, in one sentence or a few. */
export function warningText(warning: Warned, words: ProblemWords): string {
  if (!("others" in warning)) return say(words.advice[warning.code], warning.values, {});
  const remark = remarkText(warning, words);
  return words.remarkWithName(nameOfAnswer(warning.path, words), remark, warning.others);
}

function inWords(words: ProblemWords): InWords {
  const from = (named: Readonly<Record<string, string>>) => (key: string) => named[key] ?? key;
  const answer = (path: string) => nameOfAnswer(path, words);
  return {
    field: from(words.fieldNames),
    character: (character) => characterText(character, words.characters),
    answer,
    other: answer,
    service: from(words.portServices),
    type: from(words.jsonTypes),
  };
}
