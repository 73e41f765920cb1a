import { defineStep } from "@/lib/plan/define-step";
import { exchangeBuild } from "@/lib/plan/exchange-build";
import { exchangeServerRows, exchangeServerTable } from "@/lib/plan/exchange-server-table";
import { sources } from "@/lib/powershell/sources.gen";
import { noExchangeReason } from "@/lib/plan/no-exchange";
import { notPart, unsaid } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "plan-coverage",
  phase: "directories",
  role: "exchangeReader",
  script: { family: "owa-messaging", source: sources.steps["plan-coverage"] },
  impact: "none",
  minutes: { once: 1, each: 0 },
  skip: (topology, words, all) =>
    notPart(topology, "configuration") ?? noExchangeReason(topology, "directories", () => unsaid, all),
  targets: ({ exchange }, words) => [{ name: words.everyServer(exchange.shortName), change: words.change }],
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: () => [],
  literals: (topology) => ({
    ...exchangeBuild(topology),
    PlannedServer: exchangeServerTable(
      exchangeServerRows(topology.values).map(([fqdn, roles]) => [
        fqdn,
        // In Exchange 2010 Outlook Web App runs on the Client Access servers, and no Mailbox server speaks to Lync.
        topology.exchange.settings === "virtual-directory" ? "Client Access" : roles,
      ]),
    ),
  }),
});
