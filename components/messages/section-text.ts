import type { Goal } from "@/lib/answers/goals";
import type { SectionText } from "./en/sections";

/** A section in the words that fit the goal; in those of turning on while there is none. */
export function sectionText(text: SectionText, goal: Goal | undefined): Pick<SectionText, "title" | "why"> {
  const { goals, ...words } = text;
  return { ...words, ...(goal && goals?.[goal]) };
}
