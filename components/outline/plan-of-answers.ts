import type { Answers } from "@/lib/answers/types";
import type { AnswerWarning } from "@/lib/errors/warning";
import { generatePlan } from "@/lib/generate/plan";
import type { PlanWords } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";

const plans = new WeakMap<Answers, Plan>();

/** Several parts of a page ask for the same plan after each key. */
export function planOf(answers: Answers, planWords?: PlanWords): Plan {
  const plan = plans.get(answers) ?? generatePlan(answers, planWords);
  plans.set(answers, plan);
  return plan;
}

/** That the change and its way back are longer than their window; the only warning that needs the steps. */
export function windowWarning(answers: Answers): AnswerWarning | undefined {
  return planOf(answers).warnings.find(({ code }) => code === "window-short");
}
