import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { leftOut, unsaid } from "@/lib/topology/left-out";
import { sources } from "@/lib/powershell/sources.gen";

export const step = defineStep({
  id: "recycle-app-pool",
  phase: "configuration",
  role: "mailboxServers",
  script: { family: "owa-im-config", source: sources.steps["recycle-app-pool"], renewal: true },
  after: ["owa-web-config", "directory-settings"],
  impact: "user-visible-outage",
  minutes: { once: 0, each: 2 },
  // With setting overrides another step restarts the same pool.
  skip: (topology, words, all) =>
    topology.exchange.settings === "setting-override" ? unsaid : leftOut(topology, "configuration", words.skip, all),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn }) => ({
      ...named(fqdn),
      object: words.object(fqdn.value),
      change: words.change,
    })),
  documentedCommands: () =>
    together([['C:\\Windows\\System32\\Inetsrv\\Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"']]),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (_topology, words) => [
    {
      id: "page-after-recycle",
      when: "right-after",
      ...words.rows.pageAfterRecycle,
    },
  ],
});
