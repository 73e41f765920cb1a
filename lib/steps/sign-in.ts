import { defineStep, type StepWords } from "@/lib/plan/define-step";
import type { ChecklistRow } from "@/lib/plan/types";
import { proofMinutes } from "@/lib/plan/proof-minutes";
import { failureEventIds, failureEventsOf } from "@/lib/plan/failure-events";
import { forEachServer } from "@/lib/plan/look-up-commands";
import { named } from "@/lib/plan/named-target";
import { sources } from "@/lib/powershell/sources.gen";
import { notPart } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "sign-in",
  phase: "confirm",
  role: "testUser",
  script: { family: "owa-im-config", source: sources.steps["sign-in"] },
  after: ["user-readiness"],
  impact: "none",
  minutes: proofMinutes,
  failureEvents: (words, { exchange }) => (exchange.settings === "virtual-directory" ? [] : failureEventsOf(words)),
  skip: (topology) => notPart(topology, "configuration"),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), change: words.change })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  variants: ({ exchange }) => (exchange.settings === "virtual-directory" ? ["Undocumented"] : []),
  checklist: ({ exchange, mailboxServers }, words) => [
    {
      id: "presence-icon",
      when: "sign-in",
      onEach: "mailbox",
      ...words.rows.presenceIcon,
    },
    ...(exchange.settings === "virtual-directory"
      ? []
      : eventRows(
          mailboxServers.map(({ fqdn }) => fqdn),
          words,
        )),
  ],
});

/** Which events Exchange 2010 writes is not documented, and it has no health sets. */
const eventRows = (servers: readonly string[], words: StepWords<"sign-in">): readonly ChecklistRow[] => [
  {
    id: "event-112",
    when: "signed-in",
    onEach: "mailbox",
    command: `Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Id = 112, ${failureEventIds.join(", ")} } -MaxEvents 5 | Format-Table TimeCreated, Id -AutoSize`,
    ...words.rows.event112,
  },
  {
    id: "health-set",
    when: "signed-in",
    command: forEachServer(
      servers,
      "Get-ServerHealth -Identity $server -HealthSet OWA.Protocol.Dep | Where-Object { $_.Name -eq 'OwaIMInitializationFailedMonitor' } | Format-List Name, AlertValue",
    ),
    ...words.rows.healthSet,
  },
];
