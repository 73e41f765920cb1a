import { goalProfiles, goals, type Goal } from "@/lib/answers/goals";
import type { SectionText } from "./en/sections";

/** A section in the words that fit the goal; in those of turning on while there is none. */
export function sectionText(text: SectionText, goal: Goal | undefined): Pick<SectionText, "title" | "why"> {
  const known = goals.find((one) => one === goal);
  return known !== undefined && goalProfiles[known].messaging === "off" ? { ...text, ...text.off } : text;
}
