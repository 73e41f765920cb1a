import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { factsTexts } from "./en/facts";

export type FactsTexts = Texts<"facts">;

export const useFactsTexts = createMessages("facts", factsTexts);
