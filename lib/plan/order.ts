import { phases } from "./types";
import type { StepSpec } from "./define-step";

/**
 * Running order: phase first, then what `after` asks for, then id; stable and independent of the input order.
 *
 * @throws Error when `after` makes a circle or names a step of a later phase: a mistake of ours, found by the tests.
 */
export function orderSteps(specs: readonly StepSpec[]): readonly StepSpec[] {
  const waiting = [...specs].sort(
    (a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || (a.id < b.id ? -1 : 1),
  );
  const ordered: StepSpec[] = [];
  const known = new Set(waiting.map((spec) => spec.id));
  while (waiting.length > 0) {
    const phase = waiting[0]?.phase;
    const index = waiting.findIndex(
      (spec) =>
        spec.phase === phase &&
        (spec.after ?? []).every((id) => !known.has(id) || ordered.some((done) => done.id === id)),
    );
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next) throw new Error(`The steps of phase ${phase} wait for each other or for a later phase.`);
    ordered.push(next);
  }
  return ordered;
}
