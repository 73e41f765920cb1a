import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { checklistTexts } from "./en/checklist";

export type ChecklistTexts = Texts<"checklist">;

export const useChecklistTexts = createMessages("checklist", checklistTexts);
