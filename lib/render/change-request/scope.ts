import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import { undoable } from "@/lib/plan/window-shortage";
import type { ChangeRequest, ScopeList } from "./types";

/** Everything that the plan changes, by exact name, step by step; checks change nothing and are not in scope. */
export function scopeOf({ steps }: Plan): readonly ScopeList[] {
  return undoable(steps).map(({ number, title, targets }) => ({
    number,
    title,
    changes: grouped(
      targets,
      ({ change }) => change,
      ({ name, object }) => object ?? name,
    ).map(([change, objects]) => ({ change, objects })),
  }));
}

/** Why each Mailbox server does or does not need trust; servers with the same reason are together. */
export function trustOf({ topology }: Plan, { trust: { confidences, reasons } }: Words): ChangeRequest["trust"] {
  const groups = grouped(
    topology.trustDecisions,
    ({ rule }) => rule,
    (decision) => decision,
  );
  return groups.flatMap(([, decisions]) => {
    const [first] = decisions;
    return first
      ? [
          {
            reason: reasons[first.rule],
            confidence: confidences[first.confidence],
            servers: decisions.map(({ server }) => server),
          },
        ]
      : [];
  });
}

/** Groups in the order of their first member. Linear. */
export function grouped<T, V>(
  all: readonly T[],
  keyOf: (item: T) => string,
  valueOf: (item: T) => V,
): readonly (readonly [string, readonly V[]])[] {
  const groups = new Map<string, V[]>();
  for (const item of all) {
    const known = groups.get(keyOf(item));
    if (known) known.push(valueOf(item));
    else groups.set(keyOf(item), [valueOf(item)]);
  }
  return [...groups];
}
