import type { Catalogue } from "./catalogue";
import { choiceTexts } from "./en/choices";
import { fieldTexts } from "./en/fields";
import { mailboxTableTexts } from "./en/mailbox-table";
import { placementTexts } from "./en/placement";
import { useCatalogue } from "./use-catalogue";

/** Everything that names answers. */
export type AnswerTexts = Pick<Catalogue, "choice" | "field" | "mailboxTable" | "placement">;

const english: AnswerTexts = {
  choice: choiceTexts,
  field: fieldTexts,
  mailboxTable: mailboxTableTexts,
  placement: placementTexts,
};

export function answerTextsIn(catalogue: Catalogue | undefined): AnswerTexts {
  return catalogue ?? english;
}

export function useAnswerTexts(): AnswerTexts {
  return answerTextsIn(useCatalogue());
}
