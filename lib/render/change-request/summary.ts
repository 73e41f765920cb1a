import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";

const limit = 160;

/** A text of a goal with the version of Lync in it, and the one Mailbox server of the plan, where it names them. */
export function namedWith(
  text: string | ((lync: string, server: string | undefined) => string),
  { lync, mailboxServers }: Pick<Plan["topology"], "lync" | "mailboxServers">,
  anyLync: string,
): string {
  const [only, ...others] = mailboxServers.map(({ fqdn }) => fqdn);
  return typeof text === "string" ? text : text(lync?.name ?? anyLync, others.length === 0 ? only : undefined);
}

/** One line for the list of changes, at most 160 characters: names are left out, never cut, when they do not fit. What is only looked at is not counted. */
export function summaryOf(topology: Plan["topology"], { goals }: Words): string {
  const { poolFqdn: pool, clientAccessServers, mailboxServers, mailboxPolicies, work } = topology;
  const policies = work.includes("policies") ? mailboxPolicies : { scope: undefined, names: [] };
  const goal = namedWith(goals.texts[topology.goal].summary, topology, goals.anyLync);
  const parts = {
    goal,
    mailboxServers: mailboxServers.length,
    clientAccessServers: work.includes("directories") ? clientAccessServers.length : 0,
    policies: policies.names.length,
    allPolicies: policies.scope === "all",
  };
  const none = undefined;
  const fitting = [
    goals.summary({ ...parts, pool, site: none }),
    goals.summary({ ...parts, pool: none, site: none }),
  ].find((text) => text.length <= limit);
  return fitting ?? goal;
}
