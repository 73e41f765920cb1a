import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { keepTopologyCommand } from "@/lib/plan/look-up-commands";
import { knownServers } from "@/lib/plan/trust-tables";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import { notPart } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "duplicate-pool",
  phase: "trust",
  role: "lyncServerAdmins",
  script: { family: "lync-trust", source: sources.steps["duplicate-pool"] },
  after: ["duplicate-application"],
  impact: "none",
  risk: (words) => ({ level: "medium", reason: words.risk }),
  minutes: { once: 3, each: 2 },
  skip: (topology) => notPart(topology, "duplicates"),
  targets: ({ duplicates, values }, words) =>
    duplicates.map(({ fqdn, servers }, row) => {
      const others = servers.length === 1 && servers[0] === fqdn ? [] : servers;
      return { ...named(values.duplicates[row] ?? fqdn), change: words.change(others) };
    }),
  documentedCommands: ({ values }) =>
    together(values.duplicates.map((fqdn) => fragments`Remove-CsTrustedApplicationPool -Identity ${argument(fqdn)}`)),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "lync-topology-kept",
      when: "during",
      command: keepTopologyCommand(topology),
      ...words.rows.lyncTopologyKept,
    },
    {
      id: "duplicate-pools",
      when: "before",
      command: "Get-CsTrustedApplicationPool | Format-List",
      ...words.rows.duplicatePools,
    },
    {
      id: "duplicate-computers",
      when: "before",
      command: "Get-CsTrustedApplicationComputer | Format-List Identity, Pool",
      ...words.rows.duplicateComputers,
    },
    {
      id: "front-end-restarted",
      when: "front-end-restart",
      onEach: "unnamed",
      command: "Restart-Service -Name RTCSRV",
      ...words.rows.frontEndRestarted,
    },
  ],
  literals: knownServers,
});
