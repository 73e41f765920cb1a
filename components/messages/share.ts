import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { shareTexts } from "./en/share";

export type ShareTexts = Texts<"share">;

export const useShareTexts = createMessages("share", shareTexts);
