import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { copyTexts } from "./en/copy";

export type CopyTexts = Texts<"copy">;

export const useCopyTexts = createMessages("copy", copyTexts);
