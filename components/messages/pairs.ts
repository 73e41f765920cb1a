import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { pairTexts } from "./en/pairs";

export type PairTexts = Texts<"pair">;

export const usePairTexts = createMessages("pair", pairTexts);
