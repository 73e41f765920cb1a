import type { Answers } from "@/lib/answers/types";
import { planWords } from "@/lib/messages/en/plan-words";
import { wordsFor } from "@/lib/topology/words-for";
import type { PlanWords } from "@/lib/messages/words";
import { buildPlan } from "@/lib/plan/build-plan";
import type { Plan } from "@/lib/plan/types";
import { steps } from "@/lib/steps/registry.gen";
import { deriveTopology } from "@/lib/topology/derive-topology";

/** The plan of validated answers. Pure; linear in servers. Apart from the bundle, so that a page can show a plan without the renderers. */
export function generatePlan(answers: Answers, words: PlanWords = planWords): Plan {
  const topology = deriveTopology(answers);
  return buildPlan(topology, steps, wordsFor(words, topology));
}
