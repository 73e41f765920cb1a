import { createContext } from "react";
import type { SectionText } from "@/components/messages/en/sections";

/**
 * What a section asks. The page is told when it is made, so that it does not carry the texts of the other sections.
 */
export const SectionTextContext = createContext<SectionText>({ title: "", why: "" });
