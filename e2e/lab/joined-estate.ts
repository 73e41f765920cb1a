import { estateFor } from "./estate";
import type { PlannedEstate } from "./planned-estate";
import { earlierCmdlets, isOld, laterCmdlets } from "./old-exchange";
import type { WorldState } from "./world-state";

/** Adds the servers that another plan expects: one organisation with two versions of Exchange, beside one Lync. */
export function addServersOf(state: WorldState, plan: PlannedEstate): void {
  const { lync, exchange, computers, reachable } = estateFor(plan);
  state.lync.sites.push(...lync.sites.filter(({ SiteId }) => !state.lync.sites.some((site) => site.SiteId === SiteId)));
  const into = state.exchange;
  into.servers.push(...exchange.servers);
  into.owaVirtualDirectories.push(...exchange.owaVirtualDirectories);
  into.umServices.push(...exchange.umServices);
  into.umCallRouters.push(...exchange.umCallRouters);
  into.databases.push(...exchange.databases);
  into.certificates.push(...exchange.certificates);
  into.eventLogLevels.push(...exchange.eventLogLevels);
  into.health.push(...exchange.health);
  for (const [name, computer] of Object.entries(computers)) state.computers[name] ??= computer;
  state.reachable.push(...reachable.filter((port) => !state.reachable.includes(port)));
}

/** The shell of the version that a plan is for: each has its own cmdlets. */
export function openShellOf(plan: PlannedEstate) {
  return (state: WorldState): void => {
    state.exchange.withheld = isOld(plan) ? laterCmdlets : earlierCmdlets;
  };
}
