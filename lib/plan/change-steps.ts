import { isAppendix } from "./appendices";
import type { Plan, PlannedStep } from "./types";

/** The steps of the change itself; what is done in appendices only has an approval of its own, and is counted nowhere. */
export const changeSteps = ({ steps }: Pick<Plan, "steps">): readonly PlannedStep[] =>
  steps.filter(({ script, checklist }) => script !== undefined || !checklist.every(({ when }) => isAppendix(when)));
