import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { differenceTexts } from "./en/difference";

export type DifferenceTexts = Texts<"difference">;

export const useDifferenceTexts = createMessages("difference", differenceTexts);
