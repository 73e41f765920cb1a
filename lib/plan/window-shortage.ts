import type { AnswerWarning } from "@/lib/errors/warning";
import type { Topology } from "@/lib/topology/types";
import type { PlannedStep } from "./types";

/** Estimated minutes of some steps of the plan. */
export const minutesOf = (steps: readonly PlannedStep[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** Steps that are taken back, by a script or by hand. */
export const undoable = (steps: readonly PlannedStep[]): readonly PlannedStep[] =>
  steps.filter(({ undo }) => undo.kind !== "none");

/** That the window holds the change and its way back not both; nothing where it does. */
export function windowShortage(steps: readonly PlannedStep[], { change }: Topology): readonly AnswerWarning[] {
  const { windowMinutes } = change;
  const needed = { change: minutesOf(steps), wayBack: minutesOf(undoable(steps)) };
  if (needed.change + needed.wayBack <= windowMinutes) return [];
  return [{ code: "window-short", path: "change.windowMinutes", values: { ...needed, windowMinutes } }];
}
