import { createMessages } from "#create-messages";
import type { Texts } from "./catalogue";
import { beginTexts } from "./en/begin";

export type BeginTexts = Texts<"begin">;

export const useBeginTexts = createMessages("begin", beginTexts);
