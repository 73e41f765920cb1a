"use client";

import { useDraft } from "@/components/drafts/use-drafts";
import { turnsOff } from "@/components/messages/section-text";

/** Whether the draft's goal turns instant messaging off: questions and examples then speak of that. */
export function useTurnsOff(): boolean {
  return turnsOff(useDraft().goal?.goal);
}
