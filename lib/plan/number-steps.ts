import { hasPart } from "@/lib/powershell/step-source";
import { familyIds } from "./families";
import type { PlannedStep, StepNumber } from "./types";

type Unnumbered = Omit<PlannedStep, keyof StepNumber>;

/**
 * Puts steps into the order in which they are done, and numbers them by run and part: first the runs that change
 * something, then those that only check, in the order of their families, then what people do themselves. What they do in an
 * earlier phase belongs to the run of that phase, and comes behind its script. Within a run the order stays.
 */
export function numberSteps(steps: readonly Unnumbered[]): readonly PlannedStep[] {
  const familyOf = ({ script, phase }: Unnumbered) => (phase === "confirm" ? undefined : script?.family);
  const isAtEnd = ({ phase }: Pick<Unnumbered, "phase">) => phase === "confirm";
  const byHand = steps.filter((step) => familyOf(step) === undefined && isAtEnd(step));
  const behind = (run: readonly Unnumbered[]) =>
    steps.filter(
      ({ script, phase }) =>
        script === undefined &&
        !isAtEnd({ phase }) &&
        run.some((step) => step.phase === phase && changesSomething(step)),
    );
  const runs = familyIds
    .map((id) => steps.filter((step) => familyOf(step) === id))
    .map((run) => [...run, ...behind(run)]);
  const changing = runs.filter((run) => run.some(changesSomething));
  return [...changing, ...runs.filter((run) => !changing.includes(run)), byHand]
    .filter((run) => run.length > 0)
    .flatMap((run, index) =>
      run.map((step, part) => ({ ...step, run: index + 1, number: `${index + 1}.${part + 1}` })),
    );
}

/** Whether the scripts change something in this step. */
export const changesSomething = ({ script, onlyChecked }: Pick<PlannedStep, "script" | "onlyChecked">): boolean =>
  !onlyChecked && script !== undefined && hasPart(script.source, "Change");
