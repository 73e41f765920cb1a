"use client";

import { goalProfiles, goals } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";

/** Whether the draft's goal turns instant messaging off: questions and examples then speak of that. */
export function useTurnsOff(): boolean {
  const { goal } = useDraft();
  const known = goals.find((one) => one === goal?.goal);
  return known !== undefined && goalProfiles[known].messaging === "off";
}
