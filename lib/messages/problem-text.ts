import type { Said } from "./said";
import { say, type InWords } from "./say";
import type { ProblemWords } from "./words";
import { characterText } from "./character-text";
import { nameOfAnswer, nameOfValue } from "./answer-names";
import { pairText } from "./pair-text";
import { remarkText } from "./remark-text";

/** A `Problem`, or a refusal with the path of its answer; rows as their number or as `[]`. */
type Located = { readonly path: string } & Said<"problems">;

/** One sentence that says what is wrong; it names characters that mislead by their number, and never shows them. */
export function problemText({ path, code, values }: Located, words: ProblemWords): string {
  return say(words.problems[code], { ...values, field: nameOfValue(path, words) }, inWords(words));
}

/** Why a link was not opened, in one sentence. */
export function shareProblemText({ code, values }: Said<"shareProblems">, words: ProblemWords): string {
  return say(words.shareProblems[code], values, {});
}

/** An `AnswerWarning`; this folder is below the one that has the name. */
type Warned = Said<"advice"> | (Said<"remarks"> & { readonly path: string; readonly others: number });

/** What a person should know before the change, in one sentence or a few. */
export function warningText(warning: Warned, words: ProblemWords): string {
  if (!("others" in warning)) return say(words.advice[warning.code], warning.values, inWords(words));
  const remark = remarkText(warning, words, nameOfValue(warning.path, words));
  return words.remarkWithName(nameOfAnswer(warning.path, words), remark, warning.others);
}

function inWords(words: ProblemWords): InWords {
  const from = (named: Readonly<Record<string, string>>) => (key: string) => named[key] ?? key;
  const answer = (path: string) => nameOfAnswer(path, words);
  return {
    character: (character) => characterText(character, words.characters),
    answer,
    other: answer,
    service: from(words.portServices),
    type: from(words.jsonTypes),
    pair: (reason) => pairText(reason, words.pairs),
    useless: from(words.useless),
  };
}
