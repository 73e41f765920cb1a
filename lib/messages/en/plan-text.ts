import { number } from "./locale";

/** A plan as plain text for a forum or a chat. */
export const planText = {
  head: (goal: string, exchange: string) => `Goal: ${goal}. ${exchange}.`,
  unifiedMessaging: (placement: string) => `Unified Messaging: ${placement}.`,
  order: (scripts: readonly string[]) => `Order of the scripts: ${scripts.join(", ")}.`,
  byHand: "By hand",
  more: (lines: number) => `and ${number(lines)} more like these`,
  leftOut: "Left out:",
};
