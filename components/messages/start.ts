import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { startTexts } from "./en/start";

export type StartTexts = Texts<"start">;

export const useStartTexts = createMessages("start", startTexts);
