import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";
import { sources } from "@/lib/powershell/sources.gen";

export const step = defineStep({
  id: "recycle-app-pool",
  phase: "configuration",
  role: "mailboxServers",
  script: {
    family: "owa-im-config",
    source: sources.steps["recycle-app-pool"],
    renewal: true,
    parameters: [
      {
        ...{ purpose: "apply", name: "Again", type: "switch" },
        help: ["Restarts Outlook on the web once more, although this plan did so before."],
        isUseful: hasOverrides,
      },
    ],
  },
  after: ["owa-web-config"],
  impact: "user-visible-outage",
  minutes: { once: 0, each: 2 },
  skip: (topology, words, all) => leftOut(topology, "configuration", words.skip, all),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn }) => ({
      ...named(fqdn),
      object: `${fqdn.value} MSExchangeOWAAppPool`,
      change: words.change[topology.exchange.settings],
    })),
  documentedCommands: (topology) => [
    hasOverrides(topology)
      ? ["Restart-WebAppPool MSExchangeOWAAppPool"]
      : ['C:\\Windows\\System32\\Inetsrv\\Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"'],
  ],
  variants: (topology) => (hasOverrides(topology) ? ["Override"] : []),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (_topology, words) => [
    {
      id: "one-server-at-a-time",
      when: "during",
      ...words.rows.oneServerAtATime,
    },
    {
      id: "page-after-recycle",
      when: "right-after",
      ...words.rows.pageAfterRecycle,
    },
  ],
});

/** There no step of this script makes the restart due. */
function hasOverrides({ exchange }: Topology): boolean {
  return exchange.settings === "setting-override";
}
