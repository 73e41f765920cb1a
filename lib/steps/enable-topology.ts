import { defineStep } from "@/lib/plan/define-step";
import { noTrustReason } from "@/lib/plan/no-trust";
import { sources } from "@/lib/powershell/sources.gen";

export const step = defineStep({
  id: "enable-topology",
  title: "Publish the topology (Enable-CsTopology)",
  why: "Trust takes effect only when the topology is enabled. It runs once after the last change in Lync, and again if an earlier publish failed.",
  phase: "trust",
  script: { family: "lync-trust", source: sources.steps["enable-topology"] },
  who: "Lync administrator (RTCUniversalServerAdmins with delegated setup permission, else Domain Admins)",
  after: ["trusted-application"],
  impact: "none",
  minutes: { once: 5, each: 0 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "After creating the trusted application run Enable-CsTopology.",
    },
    {
      title: "Trusted application servers (gg617964)",
      says: "Enable-CsTopology needs RTCUniversalServerAdmins and delegated setup permission.",
    },
  ],
  skip: noTrustReason,
  targets: (topology) => [
    { name: topology.poolFqdn ?? "", change: "publish the topology, if anything in Lync changed" },
  ],
  documentedCommands: () => ["Enable-CsTopology"],
  undo: () => ({ kind: "script", summary: "Publish the topology once more after the trust was removed." }),
  checklist: () => [
    {
      id: "lync-nothing-pending",
      when: "before",
      where: "Topology Builder",
      action: "Ask the Lync team whether a topology change of theirs is waiting to be published.",
      expected: "Nothing else is waiting: Enable-CsTopology publishes everything that is pending.",
      ifDifferent: "Agree on the order with its owner, or wait.",
    },
    {
      id: "lync-replicated",
      when: "after",
      where: "Lync Server Management Shell on a Front End",
      action: "Look whether the change has reached the Front Ends.",
      command: "Get-CsManagementStoreReplicationStatus | Format-Table ReplicaFqdn, UpToDate",
      expected: "UpToDate True for every Front End.",
      ifDifferent: "Wait five minutes and look again; then Invoke-CsManagementStoreReplication.",
    },
  ],
});
