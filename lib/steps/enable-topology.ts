import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { noTrustReason } from "@/lib/plan/no-trust";
import { trustedServers } from "@/lib/plan/trust-tables";
import { sources } from "@/lib/powershell/sources.gen";

export const step = defineStep({
  id: "enable-topology",
  phase: "trust",
  role: "lyncSetup",
  script: { family: "lync-trust", source: sources.steps["enable-topology"] },
  after: ["trusted-application", "duplicate-pool"],
  impact: "none",
  risk: (words) => ({ level: "medium", reason: words.risk }),
  minutes: { once: 5, each: 0 },
  skip: (topology, _words, all) => (topology.duplicates.length > 0 ? undefined : noTrustReason(topology, all)),
  targets: (topology, words) => [{ ...named(topology.values.poolFqdn), change: words.change }],
  documentedCommands: () => together([["Enable-CsTopology"]]),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "topology-builder-closed",
      when: "before",
      onEach: "unnamed",
      ...words.rows.topologyBuilderClosed,
    },
    {
      id: "enable-topology-rights",
      when: "before",
      command: "whoami.exe /groups /fo csv | findstr.exe /i /r 'RTCUniversalServerAdmins S-1-5-21-[0-9-]*-512'",
      ...words.rows.enableTopologyRights,
    },
    {
      id: "lync-replicated",
      when: "awaited",
      command: "Get-CsManagementStoreReplicationStatus | Format-Table UpToDate, ReplicaFqdn -AutoSize -Wrap",
      ...words.rows.lyncReplicated,
    },
    ...(topology.duplicates.length > 0
      ? [{ id: "duplicate-removed", when: "awaited" as const, ...words.rows.duplicateRemoved }]
      : []),
    {
      id: "topology-builder-downloads",
      when: "after",
      onEach: "unnamed",
      ...words.rows.topologyBuilderDownloads,
    },
  ],
  literals: trustedServers,
});
