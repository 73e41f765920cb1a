import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import { leftOut } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "plan-coverage",
  title: "Look which servers the plan leaves out",
  why: "A mailbox may become active on any server of its availability group, and users may sign in through any Client Access server. Servers that the plan leaves out offer no instant messaging.",
  phase: "directories",
  script: { family: "owa-messaging", source: sources.steps["plan-coverage"] },
  who: "Exchange administrator",
  impact: "none",
  minutes: { once: 1, each: 0 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "The settings are made on each back-end server; the virtual directories are those of the front-end servers.",
    },
  ],
  skip: (topology) => leftOut(topology, "configuration", "concerns only the servers that you name."),
  targets: ({ exchange }) => [{ name: `all ${exchange.shortName} servers of the organisation`, change: "check only" }],
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: () => [],
  literals: (topology) => ({
    ClientAccessServer: topology.clientAccessServers,
    MailboxServer: topology.mailboxServers.map(({ fqdn }) => fqdn),
  }),
});
