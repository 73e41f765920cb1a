import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { compareTexts } from "./en/compare";

export type CompareTexts = Texts<"compare">;

export const useCompareTexts = createMessages("compare", compareTexts);
