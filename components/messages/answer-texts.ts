import { useContext } from "react";
import type { QuestionPath } from "@/lib/answers/questions/shapes";
import { answerWords } from "@/lib/messages/en/answer-words";
import type { Catalogue } from "./catalogue";
import { SpeakContext } from "./create-messages.client";
import { choiceTexts } from "./en/choices";
import { placementTexts } from "./en/placement";
import { useCatalogue } from "./use-catalogue";

/** What the review calls an answer. */
export interface AnswerText {
  readonly label: string;
  /** The label where the answer that it replaces is beside it. */
  readonly besideOld?: string;
  /** The words of each choice, as the form has them. */
  readonly choices?: Readonly<Record<string, { readonly label: string }>>;
}

/** The words of every answer, as the control that asks for it has them. A question without words does not compile. */
export type AnswerTexts = Readonly<Record<QuestionPath, AnswerText>>;

const english = answerTexts({ problem: { answers: answerWords }, choice: choiceTexts, placement: placementTexts });
const known = new WeakMap<Catalogue, AnswerTexts>();

/** In the language of a catalogue; in English without one. */
export function answerTextsIn(catalogue: Catalogue | undefined): AnswerTexts {
  if (catalogue === undefined) return english;
  const texts = known.get(catalogue) ?? answerTexts(catalogue);
  known.set(catalogue, texts);
  return texts;
}

/** The same with the names of the version of Exchange that the page is about. */
export function useAnswerTexts(): AnswerTexts {
  const speak = useContext(SpeakContext);
  const texts = answerTextsIn(useCatalogue());
  return speak?.("problem", texts) ?? texts;
}

interface Parts extends Pick<Catalogue, "choice" | "placement"> {
  readonly problem: Pick<Catalogue["problem"], "answers">;
}

function answerTexts({ problem: { answers }, choice, placement }: Parts): AnswerTexts {
  return {
    ...answers,
    // Choices that other pages show as well.
    goal: { ...answers.goal, choices: choice.goal },
    "exchange.version": { ...answers["exchange.version"], choices: choice.exchange },
    "lync.version": { ...answers["lync.version"], choices: choice.lync },
    "um.placement": { ...answers["um.placement"], choices: placement },
  };
}
