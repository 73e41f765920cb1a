import { changeSteps } from "./change-steps";
import type { Plan, PlannedStep } from "./types";

/** How big a change is. Every page that names one of these numbers takes it from here. */
export interface PlanCounts {
  readonly steps: number;
  /** Steps that change something and can be taken back. */
  readonly changes: number;
  /** Exchange servers on which something changes. */
  readonly servers: number;
  /** The Lync pool, where trust changes in it. */
  readonly pool: string | undefined;
  /** Exchange servers for which the pool changes and on which nothing does; 0 where something does. */
  readonly servedOnly: number;
  readonly minutes: number;
}

/** Counts a plan, or a sketch of one. */
export function countPlan(plan: Plan): PlanCounts {
  const { work, poolFqdn, trustedPools, duplicates, clientAccessServers, mailboxServers } = plan.topology;
  const servers = new Set([
    ...(work.includes("directories") ? clientAccessServers : []),
    ...(work.includes("configuration") ? mailboxServers.map(({ fqdn }) => fqdn) : []),
  ]);
  const steps = changeSteps(plan);
  return {
    steps: steps.length,
    changes: changesOf(plan).length,
    servers: servers.size,
    pool: trustedPools.length + duplicates.length > 0 ? poolFqdn : undefined,
    servedOnly: servers.size === 0 ? mailboxServers.length : 0,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The steps that change something, in running order. */
export function changesOf({ steps }: Plan): readonly PlannedStep[] {
  return steps.filter(({ undo }) => undo.kind === "script");
}
