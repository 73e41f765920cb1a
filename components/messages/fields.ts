import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { fieldTexts } from "./en/fields";

export type FieldTexts = Texts<"field">;

export const useFieldTexts = createMessages("field", fieldTexts);
