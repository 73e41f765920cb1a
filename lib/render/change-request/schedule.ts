import type { Words } from "@/lib/messages/words";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { addMinutes } from "./iso-minutes";
import type { Schedule } from "./types";

/** Estimated minutes of some steps of the plan. */
export const minutesOf = (steps: readonly PlannedStep[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** Steps that a script takes back. */
export const undoable = (steps: readonly PlannedStep[]): readonly PlannedStep[] =>
  steps.filter(({ undo }) => undo.kind === "script");

/** The window against the work: the change, and enough time to take it back. */
export function scheduleOf(plan: Plan, { changeRequest }: Words): Schedule {
  const { windowStart, windowMinutes } = plan.topology.change;
  const changeMinutes = minutesOf(plan.steps);
  const backOutMinutes = minutesOf(undoable(plan.steps));
  const start = windowStart === "" ? undefined : windowStart;
  return {
    start,
    end: start === undefined ? undefined : addMinutes(start, windowMinutes),
    windowMinutes,
    changeMinutes,
    backOutMinutes,
    latestDecision:
      start === undefined
        ? changeRequest.schedule.decideBeforeEnd(backOutMinutes)
        : addMinutes(start, windowMinutes - backOutMinutes),
    missingMinutes: Math.max(0, changeMinutes + backOutMinutes - windowMinutes),
  };
}
