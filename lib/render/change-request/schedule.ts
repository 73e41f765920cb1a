import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import { minutesOf, undoable } from "@/lib/plan/window-shortage";
import { addMinutes } from "./iso-minutes";
import type { Schedule } from "./types";

/** The window against the work: the change, and enough time to take it back. */
export function scheduleOf(plan: Plan, { changeRequest }: Words): Schedule {
  const { windowStart, windowMinutes } = plan.topology.change;
  const changeMinutes = minutesOf(plan.steps);
  const backOutMinutes = minutesOf(undoable(plan.steps));
  const missingMinutes = Math.max(0, changeMinutes + backOutMinutes - windowMinutes);
  const start = windowStart === "" ? undefined : windowStart;
  return {
    start,
    end: start === undefined ? undefined : addMinutes(start, windowMinutes),
    windowMinutes,
    ...{ changeMinutes, backOutMinutes, missingMinutes },
    latestDecision:
      missingMinutes > 0
        ? changeRequest.schedule.noDecision(changeMinutes + backOutMinutes, windowMinutes)
        : start === undefined
          ? changeRequest.schedule.decideBeforeEnd(backOutMinutes)
          : addMinutes(start, windowMinutes - backOutMinutes),
  };
}
