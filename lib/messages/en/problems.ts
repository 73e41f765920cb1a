import { answerRows, answerWords } from "./answer-words";
import { answerProblems, jsonTypes } from "./answer-problems";
import { advice, remarkWithName } from "./advice";
import { apiRefusals } from "./api";
import { pairs } from "./pairs";
import { dropped, journey, unneeded, unneededInShort, useless } from "./dropped";
import { refusals } from "./refusals";
import { remarkWords } from "./remarks";
import { servers } from "./servers";
import { shareProblems } from "./share-problems";
import { supportDates } from "./support-dates";
import { trust } from "./trust";

/** What can be wrong with what a person, a file or a link gave us, and what is worth knowing about it. */
export const problemWords = {
  ...remarkWords,
  answers: answerWords,
  answerRows,
  problems: { ...refusals, ...answerProblems, ...apiRefusals },
  shareProblems,
  jsonTypes,
  advice,
  remarkWithName,
  dropped,
  unneeded,
  unneededInShort,
  useless,
  journey,
  pairs,
  supportDates,
  trust,
  servers,
};
