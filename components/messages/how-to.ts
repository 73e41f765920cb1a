import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { howToTexts } from "./en/how-to";

export type HowToTexts = Texts<"howTo">;

export const useHowToTexts = createMessages("howTo", howToTexts);
