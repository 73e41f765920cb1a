import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { nextChangeTexts } from "./en/next-change";

export type NextChangeTexts = Texts<"nextChange">;

export const useNextChangeTexts = createMessages("nextChange", nextChangeTexts);
