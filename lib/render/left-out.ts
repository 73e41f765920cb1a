import type { Words } from "@/lib/messages/words";
import { appendices } from "@/lib/plan/appendices";
import { trustSteps } from "@/lib/plan/no-trust";
import { isForestWide } from "@/lib/topology/override-scope";
import type { Plan } from "@/lib/plan/types";

/** Something that is not done with a plan, and the reason for people. */
export interface LeftOut {
  readonly title: string;
  readonly reason: string;
}

/**
 * The steps that a plan does without, those that make trust as one; the override that nobody should expect; then the
 * appendices of its checklist, which are not approved with the change.
 */
export function leftOutOf(plan: Plan, { changeRequest: { scope } }: Words): readonly LeftOut[] {
  const rows = plan.steps.flatMap(({ checklist }) => checklist);
  const apart = appendices.filter((part) => rows.some(({ when }) => when === part));
  const trust = plan.skipped.filter(({ id }) => trustSteps.has(id));
  const others = plan.skipped.filter(({ id }) => !trustSteps.has(id));
  return [
    ...trust.slice(0, 1).map(({ reason }) => ({ title: scope.trustInLync, reason })),
    ...others.map(({ title, reason }) => ({ title, reason })),
    ...(plan.steps.some(({ id }) => id === "owa-setting-override") && !isForestWide(plan.topology)
      ? [scope.forestWide]
      : []),
    ...apart.map((part) => scope.apart[part]),
  ];
}
