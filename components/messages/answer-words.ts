import { useContext } from "react";
import type { Texts } from "./catalogue";
import { SpeakContext } from "./create-messages.client";
import { useCatalogue } from "./use-catalogue";

type AllWords = Texts<"problem">["answers"];

/** What people read about the answers of one section; given in English, so that its page carries no others. */
export function useAnswerWords<Path extends keyof AllWords>(english: Pick<AllWords, Path>): Pick<AllWords, Path> {
  const speak = useContext(SpeakContext);
  const words = useCatalogue()?.problem.answers ?? english;
  return speak?.("problem", words) ?? words;
}
