import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { openTexts } from "./en/open";

export type OpenTexts = Texts<"open">;

export const useOpenTexts = createMessages("open", openTexts);
