import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { sectionNames } from "./en/section-names";

export type SectionNames = Texts<"sectionNames">;

export const useSectionNames = createMessages("sectionNames", sectionNames);
