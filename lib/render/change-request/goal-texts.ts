import type { Plan } from "@/lib/plan/types";

type Topology = Plan["topology"];

interface GoalText {
  /** Start of the summary; the counts follow. */
  readonly summary: string;
  readonly what: string;
  readonly effectOfNotDoing: string;
}

const texts: Readonly<Record<Topology["goal"], GoalText>> = {
  integrate: {
    summary: "Connect Outlook Web App to Lync for instant messaging",
    what: "Users of Outlook Web App see presence and send instant messages through Lync Server. Lync learns to trust the Mailbox servers where it does not know them yet, each Mailbox server is told the pool and the certificate, and Exchange then turns instant messaging on.",
    effectOfNotDoing:
      "Outlook Web App stays without presence and instant messages; users see blank presence icons or an error at sign-in where it is half configured.",
  },
  reapply: {
    summary: "Write the instant messaging settings of Outlook Web App again after an update",
    what: "A Cumulative Update replaced web.config. The two instant messaging settings are written again on each Mailbox server.",
    effectOfNotDoing: "Instant messaging in Outlook Web App stays broken on the updated servers.",
  },
  "renew-certificate": {
    summary: "Give Outlook Web App the renewed certificate for instant messaging",
    what: "The certificate that Outlook Web App shows to Lync was renewed. Each Mailbox server is told the new thumbprint.",
    effectOfNotDoing: "Instant messaging in Outlook Web App stops when the old certificate expires or is removed.",
  },
  "repair-duplicate": {
    summary: "Remove a duplicate trust entry from Lync that breaks instant messaging in Outlook Web App",
    what: "Lync discovered the server by itself, and a trusted application pool names it a second time. The second entry is removed.",
    effectOfNotDoing: "Instant messaging in Outlook Web App stays broken.",
  },
  "turn-off": {
    summary: "Turn instant messaging off in Outlook Web App",
    what: "Instant messaging is turned off on the named virtual directories and in the mailbox policies. Nothing else is changed: trust in Lync and web.config stay.",
    effectOfNotDoing:
      "Outlook Web App goes on offering instant messaging; once Lync is gone, users see an error at each sign-in.",
  },
};

/** What a change of this goal does, and what happens without it. */
export const goalTextOf = ({ goal }: Topology): GoalText => texts[goal];

const limit = 160;

/** One line for the list of changes, at most 160 characters: names are left out, never cut, when they do not fit. */
export function summaryOf(topology: Topology): string {
  const { poolFqdn, siteId, clientAccessServers, mailboxServers, mailboxPolicies } = topology;
  const start = goalTextOf(topology).summary;
  const policies =
    mailboxPolicies.scope === "all"
      ? "all mailbox policies"
      : counted(mailboxPolicies.names.length, "mailbox policy", "mailbox policies");
  const sizes = [
    ...(mailboxServers.length > 0 ? [counted(mailboxServers.length, "Mailbox server")] : []),
    counted(clientAccessServers.length, "Client Access server"),
    policies,
  ].join(", ");
  const pool = poolFqdn === undefined ? "" : `, pool ${poolFqdn}`;
  const site = siteId === undefined ? "" : ` (site ${siteId})`;
  const fitting = [`${start}: ${sizes}${pool}${site}`, `${start}: ${sizes}${pool}`, `${start}: ${sizes}`].find(
    (text) => text.length <= limit,
  );
  return fitting ?? start;
}

/** "1 server", "3 servers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
