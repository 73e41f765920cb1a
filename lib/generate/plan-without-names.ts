import { withoutNames } from "@/lib/answers/without-names";
import type { Answers } from "@/lib/answers/types";
import { en } from "@/lib/messages/en/catalogue";
import type { Words } from "@/lib/messages/words";
import { planText } from "@/lib/render/plan-text";
import { generatePlan } from "./generate";

/** The plan as text with placeholders for every name, for public forums (safety E1). Same answers, same text. */
export function planWithoutNames(answers: Answers, words: Words = en): string {
  return planText(generatePlan(withoutNames(answers), words), words);
}
