import type { Work } from "@/lib/answers/goals";
import type { PlanWords } from "@/lib/messages/words";
import type { Topology } from "./types";

/**
 * Why a plan does without a kind of work: a sentence about what the goal leaves as it is.
 * Undefined where that work, or a look at its result, is part of the goal.
 */
export function leftOut(
  { goal, work, checks }: Topology,
  kind: Work,
  sentence: (subject: string) => string,
  { reasons }: PlanWords,
): string | undefined {
  return work.includes(kind) || checks.includes(kind) ? undefined : sentence(reasons.subjects[goal]);
}
