import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";

const limit = 160;

/** What the change does, in sentences: the goal says which, and the planned steps what they say. */
export function whatOf(plan: Plan, { goals }: Words): string {
  const { what } = goals.texts[plan.topology.goal];
  return typeof what === "string" ? what : what(doneBy(plan, goals.anyLync));
}

function doneBy({ steps, topology }: Plan, anyLync: string) {
  const { lync, mailboxServers, trustDecisions, trustedPools, dialPlans } = topology;
  const has = (id: Plan["steps"][number]["id"]) => steps.some((step) => step.id === id);
  const createsTrust = has("trusted-application-pool");
  const without = new Set(trustDecisions.flatMap(({ server, needsTrust }) => (needsTrust ? [] : [server])));
  const [only, ...others] = mailboxServers.map(({ fqdn }) => fqdn);
  return {
    lync: lync?.name ?? anyLync,
    server: others.length === 0 ? only : undefined,
    servers: mailboxServers.length,
    dialPlans: has("sip-dial-plans") ? dialPlans.length : 0,
    renamed: mailboxServers.filter(
      ({ certificateName, previousCertificateName: before }) => before !== undefined && before !== certificateName,
    ).length,
    trusted: createsTrust ? trustDecisions.filter(({ needsTrust }) => needsTrust).length : 0,
    trustedNames: createsTrust ? trustedPools.length : 0,
    awaits: mailboxServers.some(({ fqdn, discoveredByLync }) => discoveredByLync === "no" && without.has(fqdn)),
  };
}

/**
 * One line for the list of changes, at most 160 characters: names are left out, never cut, when they do not fit. What is
 * only looked at is not counted.
 */
export function summaryOf(topology: Plan["topology"], { goals }: Words): string {
  const { poolFqdn: pool, clientAccessServers, mailboxServers, mailboxPolicies, work } = topology;
  const policies = work.includes("policies") ? mailboxPolicies : { scope: undefined, names: [] };
  const { summary } = goals.texts[topology.goal];
  const goal = typeof summary === "string" ? summary : summary(topology.lync?.name ?? goals.anyLync);
  const parts = {
    goal,
    mailboxServers: mailboxServers.length,
    clientAccessServers: work.includes("directories") ? clientAccessServers.length : 0,
    policies: policies.names.length,
    allPolicies: policies.scope === "all",
  };
  const fitting = [pool, undefined]
    .map((named) => goals.summary({ ...parts, pool: named }))
    .find((text) => text.length <= limit);
  return fitting ?? goal;
}
