import { together } from "@/lib/plan/command-block";
import { defineStep, type StepWords } from "@/lib/plan/define-step";
import type { Topology } from "@/lib/topology/types";
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
  checklist: (topology, words) => [
    { id: "page-after-recycle", when: "right-after", ...lookAfterRecycle(topology, words.rows) },
  ],
});

/** The health page belongs to the Client Access role; a Mailbox server without it is looked at through one that has it. */
function lookAfterRecycle(
  topology: Topology,
  { pageAfterRecycle, mailboxAfterRecycle }: StepWords<"recycle-app-pool">["rows"],
) {
  const { clientAccessServers, mailboxServers, exchange } = topology;
  const showPage =
    exchange.settings === "virtual-directory" || mailboxServers.every(({ fqdn }) => clientAccessServers.includes(fqdn));
  if (showPage) return pageAfterRecycle;
  const { through: by, ...texts } = mailboxAfterRecycle;
  const [first] = clientAccessServers;
  const through = first === undefined ? "" : by(first);
  return { ...texts, action: texts.action(through), actionForAll: texts.actionForAll(through) };
}
