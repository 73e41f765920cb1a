import type { Words } from "@/lib/messages/words";
import { timeText } from "@/lib/messages/time-text";
import type { Plan } from "@/lib/plan/types";
import { scheduleOf } from "../change-request/schedule";
import { summaryOf } from "../change-request/summary";
import { windowText } from "../change-request/window-text";
import type { ChecklistHead, ChecklistItem } from "./types";

/** Which change it is, when it may be made, and until when it may be undone: as the change request says it. */
export function headOf(plan: Plan, words: Words): ChecklistHead {
  const { overview, schedule: times, test } = words.changeRequest;
  const { reference, testUser } = plan.topology.change;
  const schedule = scheduleOf(plan, words);
  return {
    summary: summaryOf(plan.topology, words),
    facts: [
      { term: overview.reference, text: reference },
      { term: times.window, text: windowText(schedule, words) },
      { term: times.decideBy, text: timeText(schedule.latestDecision) },
      { term: test.user, text: testUser },
    ],
  };
}

/** Id of the row that decides; the change request has the decision in its back-out plan. */
export const decideId = "decide";

/** The last row of the change: proven, or undone while there is time for it. */
export function decideItem(plan: Plan, words: Words): ChecklistItem {
  const { action, actionUntimed, ...texts } = words.checklist.decide;
  const { latestDecision, missingMinutes } = scheduleOf(plan, words);
  return {
    id: decideId,
    belongsTo: undefined,
    symptoms: [],
    hosts: [],
    action: missingMinutes > 0 ? actionUntimed : action(timeText(latestDecision)),
    ...texts,
  };
}
