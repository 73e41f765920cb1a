import type { AnswerWords } from "./answer-words";
import type { ProblemWords } from "./words";

/** What people read about the answer at a path, whatever its row; undefined for a path that belongs to none. */
export function wordsOfAnswer(path: string, { answers }: Pick<ProblemWords, "answers">): AnswerWords | undefined {
  const known: Readonly<Record<string, AnswerWords>> = answers;
  return known[path.replace(/\[[0-9]+\]/g, "[]")];
}

/** A path in words, rows counted from 1: "mailboxServers[1].thumbprint" is "Mailbox server 2, thumbprint". */
export function nameOfAnswer(path: string, words: Pick<ProblemWords, "answers" | "answerRows">): string {
  const row = /^(.*?)\[([0-9]+)\](?:\.(.+))?$/.exec(path);
  if (!row) return capitalise(wordsOfAnswer(path, words)?.name ?? path);
  const [, list = "", index = "0", field] = row;
  const item = wordsOfAnswer(`${list}[]`, words)?.name ?? list;
  const owner = words.answerRows.row(capitalise(item), Number(index) + 1);
  if (field === undefined) return owner;
  return words.answerRows.inRow(owner, wordsOfAnswer(path, words)?.name ?? field);
}

/** What a sentence calls the value at a path. */
export function nameOfValue(path: string, words: Pick<ProblemWords, "answers">): string {
  const found = wordsOfAnswer(path, words);
  return found?.called ?? found?.name ?? path;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
