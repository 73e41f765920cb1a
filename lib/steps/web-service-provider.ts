import { defineStep } from "@/lib/plan/define-step";
import { imFile } from "@/lib/plan/look-up-commands";
import { named } from "@/lib/plan/named-target";
import { sources } from "@/lib/powershell/sources.gen";
import { notKeptIn, notPart } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "web-service-provider",
  phase: "prepare",
  role: "mailboxServers",
  script: { family: "owa-im-config", source: sources.steps["web-service-provider"] },
  impact: "none",
  minutes: { once: 0, each: 1 },
  skip: (topology) => notKeptIn("virtual-directory", topology) ?? notPart(topology, "configuration"),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), change: words.change })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (_topology, words) => [
    {
      id: "web-service-provider-installed",
      when: "before",
      onEach: "mailbox",
      command: `${imFile}; Get-Item -Path $env:windir\\assembly\\GAC*\\Microsoft.Rtc.Collaboration | Format-List FullName`,
      ...words.rows.webServiceProviderInstalled,
    },
    {
      id: "old-powershell",
      when: "first",
      onEach: "mailbox",
      command: "$PSVersionTable.PSVersion",
      ...words.rows.oldPowerShell,
    },
    { id: "lync-old-tls", when: "first", ...words.rows.lyncOldTls },
  ],
});
