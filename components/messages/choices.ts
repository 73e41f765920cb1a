import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { choiceTexts } from "./en/choices";

export type ChoiceTexts = Texts<"choice">;

export const useChoiceTexts = createMessages("choice", choiceTexts);
