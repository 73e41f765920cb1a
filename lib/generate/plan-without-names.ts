import { withoutNames } from "@/lib/answers/without-names";
import type { Answers } from "@/lib/answers/types";
import { planText } from "@/lib/render/plan-text";
import { generatePlan } from "./generate";

/** The plan as text with placeholders for every name, for public forums (safety E1). Same answers, same text. */
export function planWithoutNames(answers: Answers): string {
  return planText(generatePlan(withoutNames(answers)));
}
