import type { Words } from "@/lib/messages/words";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { undoable } from "./schedule";
import type { ChangeRequest, ScopeList } from "./types";

type Topology = Plan["topology"];

/** The object that a step changes where the target names only its server or pool. */
const objectNames: Partial<Record<PlannedStep["id"], (name: string, topology: Topology) => string>> = {
  "trusted-application": (name, { trustedApplication }) =>
    `${name}/urn:application:${trustedApplication?.applicationId ?? ""}`,
  "owa-virtual-directory": (name) => `${name}\\owa (Default Web Site)`,
  "owa-web-config": (name) => `${name} %ExchangeInstallPath%ClientAccess\\Owa\\web.config`,
  "recycle-app-pool": (name) => `${name} MSExchangeOWAAppPool`,
};

/** Everything that the plan changes, by exact name, step by step; checks change nothing and are not in scope. */
export function scopeOf({ steps, topology }: Plan): readonly ScopeList[] {
  return undoable(steps).map(({ id, title, targets }) => ({
    title,
    changes: grouped(
      targets,
      ({ change }) => change,
      ({ name }) => objectNames[id]?.(name, topology) ?? name,
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
function grouped<T, V>(
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
