import { changeSteps } from "@/lib/plan/change-steps";
import { changesSomething } from "@/lib/plan/number-steps";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { manifestRuns, type Run } from "./runs";

/** One numbered run of a plan with all its steps: the script that changes or, where nothing changes, the one that checks. */
export interface Work {
  readonly number: number;
  /** Undefined where people do the steps themselves. */
  readonly run: Run | undefined;
  readonly steps: readonly PlannedStep[];
}

/**
 * The work of a plan by its numbers. Each step of the change is in one of them, so their minutes add up to those of the plan wherever
 * they are shown.
 */
export function workOf(plan: Plan): readonly Work[] {
  const runs = manifestRuns(plan);
  const all = changeSteps(plan);
  const numbers = [...new Set(all.map((step) => step.run))];
  return numbers.map((number) => {
    const steps = all.filter((step) => step.run === number);
    const purpose = steps.some(changesSomething) ? "apply" : "verify";
    const byHand = steps.every(isHandwork);
    return {
      number,
      run: byHand ? undefined : runs.find((run) => run.number === number && run.purpose === purpose),
      steps,
    };
  });
}

/** What a person does, and no script: also what a script only looks at afterwards. */
const isHandwork = ({ script, phase }: PlannedStep): boolean => script === undefined || phase === "confirm";
