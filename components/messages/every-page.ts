import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { everyPageTexts } from "./en/every-page";

export type EveryPageTexts = Texts<"everyPage">;

export const useEveryPageTexts = createMessages("everyPage", everyPageTexts);
