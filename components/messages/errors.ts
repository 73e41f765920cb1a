import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { errorTexts } from "./en/errors";

export type ErrorTexts = Texts<"error">;

export const useErrorTexts = createMessages("error", errorTexts);
