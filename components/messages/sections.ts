import { createMessages } from "#create-messages";
import { sectionTexts } from "./en/sections";

export const useSectionTexts = createMessages("section", sectionTexts);
