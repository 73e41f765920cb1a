import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { helpTexts } from "./en/help";

export type HelpTexts = Texts<"help">;

export const useHelpTexts = createMessages("help", helpTexts);
