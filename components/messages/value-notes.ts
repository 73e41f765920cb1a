import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { valueNoteTexts } from "./en/value-notes";

export type ValueNoteTexts = Texts<"valueNotes">;

export const useValueNoteTexts = createMessages("valueNotes", valueNoteTexts);
