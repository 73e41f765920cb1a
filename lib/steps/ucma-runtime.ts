import { defineStep } from "@/lib/plan/define-step";
import { imFile } from "@/lib/plan/look-up-commands";
import { exchangeBuild } from "@/lib/plan/exchange-build";
import { named } from "@/lib/plan/named-target";
import { sources } from "@/lib/powershell/sources.gen";
import { notPart, unsaid } from "@/lib/topology/left-out";

const download = "https://www.microsoft.com/download/details.aspx?id=34992";

export const step = defineStep({
  id: "ucma-runtime",
  phase: "prepare",
  role: "mailboxServers",
  script: { family: "owa-im-config", source: sources.steps["ucma-runtime"] },
  impact: "none",
  minutes: { once: 0, each: 1 },
  skip: (topology) =>
    notPart(topology, "configuration") ?? (topology.exchange.settings === "virtual-directory" ? unsaid : undefined),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), change: words.change })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (_topology, words) => [
    {
      id: "ucma-runtime-installed",
      when: "before",
      onEach: "mailbox",
      command: imFile,
      ...words.rows.ucmaRuntimeInstalled,
      ifDifferent: words.rows.ucmaRuntimeInstalled.ifDifferent(download),
    },
  ],
  literals: exchangeBuild,
});
