import type { Work } from "@/lib/answers/goals";
import type { PlanWords } from "@/lib/messages/words";
import type { Topology } from "./types";

/**
 * Why a plan does without a kind of work: a sentence about what the goal leaves as it is.
 * Undefined where that work is part of the goal.
 */
export function leftOut(
  { goal, work }: Topology,
  kind: Work,
  sentence: (subject: string) => string,
  { reasons }: PlanWords,
): string | undefined {
  return work.includes(kind) ? undefined : sentence(reasons.subjects[goal]);
}
