import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { draftTexts } from "./en/drafts";

export type DraftTexts = Texts<"draft">;

export const useDraftTexts = createMessages("draft", draftTexts);
