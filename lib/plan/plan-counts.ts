import { changeSteps } from "./change-steps";
import type { Plan, PlannedStep } from "./types";

/** How big a change is. Every page that names one of these numbers takes it from here. */
export interface PlanCounts {
  readonly steps: number;
  /** Steps that change something and can be taken back. */
  readonly changes: number;
  /** Servers on which something changes, the Lync pool as one. */
  readonly servers: number;
  readonly minutes: number;
}

/** Counts a plan, or a sketch of one. */
export function countPlan(plan: Plan): PlanCounts {
  const { work, poolFqdn, trustedPools, duplicates, clientAccessServers, mailboxServers } = plan.topology;
  const servers = new Set([
    ...(trustedPools.length + duplicates.length > 0 && poolFqdn !== undefined ? [poolFqdn] : []),
    ...(work.includes("directories") ? clientAccessServers : []),
    ...(work.includes("configuration") ? mailboxServers.map(({ fqdn }) => fqdn) : []),
  ]);
  const steps = changeSteps(plan);
  return {
    steps: steps.length,
    changes: changesOf(plan).length,
    servers: servers.size,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The steps that change something, in running order. */
export function changesOf({ steps }: Plan): readonly PlannedStep[] {
  return steps.filter(({ undo }) => undo.kind === "script");
}
