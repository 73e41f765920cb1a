import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { noOverrideReason } from "@/lib/plan/no-override";
import { sources } from "@/lib/powershell/sources.gen";
import { isRenewal } from "@/lib/topology/previous-certificates";

export const step = defineStep({
  id: "restart-app-pool",
  phase: "configuration",
  role: "mailboxServers",
  script: {
    family: "owa-im-config",
    source: sources.steps["restart-app-pool"],
    parameters: [
      {
        ...{ purpose: "apply", name: "Again", type: "switch" },
        help: ["Restarts Outlook on the web once more, although this plan did so before."],
      },
    ],
  },
  after: ["owa-setting-override"],
  impact: "user-visible-outage",
  minutes: { once: 0, each: 2 },
  skip: (topology, words, all) => noOverrideReason(topology, words.skip, all),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn }) => ({
      ...named(fqdn),
      object: words.object(fqdn.value),
      change: words.change,
    })),
  documentedCommands: () => together([["Restart-WebAppPool MSExchangeOWAAppPool"]]),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    { id: "page-after-restart", when: "right-after", ...words.rows.pageAfterRestart },
    {
      id: "certificate-renewed-later",
      when: "after",
      ...words.rows.renewedLater,
      ...(isRenewal(topology) ? { action: words.renewedAgain } : {}),
    },
  ],
});
