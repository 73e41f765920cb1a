import type { PlannedStep } from "./types";

/** Estimated minutes of some steps of the plan. */
export const minutesOf = (steps: readonly Pick<PlannedStep, "minutes">[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** Steps that a script takes back. */
export const undoable = <Step extends Pick<PlannedStep, "undo">>(steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ undo }) => undo.kind === "script");

/** The work against a window: the change, and enough time to take it back. All in minutes. */
export interface WindowNeed {
  readonly changeMinutes: number;
  readonly backOutMinutes: number;
  /** By how much the window is too short for both; 0 when it is long enough. */
  readonly missingMinutes: number;
}

/** Code of the warning about a window that is too short for both. */
export const windowTooShort = "window-too-short";

export function windowNeed(steps: readonly Pick<PlannedStep, "minutes" | "undo">[], windowMinutes: number): WindowNeed {
  const changeMinutes = minutesOf(steps);
  const backOutMinutes = minutesOf(undoable(steps));
  return {
    changeMinutes,
    backOutMinutes,
    missingMinutes: Math.max(0, changeMinutes + backOutMinutes - windowMinutes),
  };
}
