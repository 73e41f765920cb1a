import { goalProfiles, type Work } from "@/lib/answers/goals";
import type { Topology } from "./types";

/**
 * Why a plan does without a kind of work: the goal and a clause about what it leaves as it is, with its full stop.
 * Undefined where that work is part of the goal.
 */
export function leftOut({ goal, work }: Topology, kind: Work, clause: string): string | undefined {
  return work.includes(kind) ? undefined : `${goalProfiles[goal].subject} ${clause}`;
}
