import type { Place, Plan } from "@/lib/plan/types";
import { places, scriptPath, shells, stepsOf, type Purpose, type ShellId } from "./powershell/script-kinds";

/** One line of `manifest.runs`: a script, where it runs, and which steps it covers. */
export interface ManifestRun {
  readonly order: number;
  readonly purpose: Purpose;
  readonly script: string;
  readonly shell: ShellId;
  readonly hosts: readonly string[];
  readonly steps: readonly string[];
}

/** The runs in the order a person follows: discover, apply, verify by place; undo by place in reverse. */
export function manifestRuns(plan: Plan): readonly ManifestRun[] {
  const order: readonly (readonly [Purpose, readonly Place[]])[] = [
    ["discover", places],
    ["apply", places],
    ["verify", places],
    ["undo", places.toReversed()],
  ];
  return order
    .flatMap(([purpose, inOrder]) => inOrder.map((place) => ({ purpose, place, steps: stepsOf(plan, place, purpose) })))
    .filter(({ steps }) => steps.length > 0)
    .map(({ purpose, place, steps }, index) => ({
      order: index + 1,
      purpose,
      script: scriptPath(place, purpose),
      shell: shells[place].id,
      hosts: hostsOf(plan, place),
      steps: (purpose === "undo" ? steps.toReversed() : steps).map(({ id }) => id),
    }));
}

/** Where a place's scripts run (script contract 5). */
export function hostsOf({ topology }: Plan, place: Place): readonly string[] {
  if (place === "lync") return topology.poolFqdn === undefined ? [] : [topology.poolFqdn];
  if (place === "exchange") return topology.clientAccessServers.slice(0, 1);
  return topology.mailboxServers.map(({ fqdn }) => fqdn);
}
