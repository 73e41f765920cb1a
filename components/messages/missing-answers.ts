import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { missingAnswerTexts } from "./en/missing-answers";

export type MissingAnswerTexts = Texts<"missingAnswer">;

export const useMissingAnswerTexts = createMessages("missingAnswer", missingAnswerTexts);
