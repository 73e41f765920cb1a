import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";

const limit = 160;

/** One line for the list of changes, at most 160 characters: names are left out, never cut, when they do not fit. */
export function summaryOf(topology: Plan["topology"], { goals }: Words): string {
  const { poolFqdn: pool, siteId: site, clientAccessServers, mailboxServers, mailboxPolicies } = topology;
  const goal = goals.texts[topology.goal].summary;
  const parts = {
    goal,
    mailboxServers: mailboxServers.length,
    clientAccessServers: clientAccessServers.length,
    policies: mailboxPolicies.names.length,
    allPolicies: mailboxPolicies.scope === "all",
  };
  const none = undefined;
  const fitting = [
    goals.summary({ ...parts, pool, site }),
    goals.summary({ ...parts, pool, site: none }),
    goals.summary({ ...parts, pool: none, site: none }),
  ].find((text) => text.length <= limit);
  return fitting ?? goal;
}
