import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { formTexts } from "./en/form";

export type FormTexts = Texts<"form">;

export const useFormTexts = createMessages("form", formTexts);
