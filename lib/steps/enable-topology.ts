import { defineStep } from "@/lib/plan/define-step";
import { noTrustReason } from "@/lib/plan/no-trust";
import { sources } from "@/lib/powershell/sources.gen";

export const step = defineStep({
  id: "enable-topology",
  title: "Enable the topology (Enable-CsTopology)",
  why: "Trust takes effect only when the topology that was published last, and now holds it, is enabled. It runs once after the last change in Lync, and again if an earlier call failed.",
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
    { name: topology.poolFqdn ?? "", change: "enable the topology, if anything in Lync changed" },
  ],
  documentedCommands: () => [["Enable-CsTopology"]],
  undo: () => ({ kind: "script", summary: "Enable the topology once more after the trust was removed." }),
  checklist: () => [
    {
      id: "topology-builder-closed",
      when: "before",
      where: "Every computer with Topology Builder",
      action: "Ask the Lync team to close Topology Builder everywhere until the change is made.",
      expected:
        "It is closed. Drafts that were saved are not touched: Enable-CsTopology enables the topology that was published last, with the trust in it.",
      ifDifferent:
        "Wait. A session that was opened before the change and publishes afterwards takes the trust away again.",
    },
    {
      id: "enable-topology-rights",
      when: "before",
      where: "One Front End Server, at its console or over Remote Desktop, as the person who will run the change",
      action: "Look whether the account has the rights for Enable-CsTopology.",
      command: "whoami.exe /groups /fo csv | findstr.exe /i RTCUniversalServerAdmins",
      expected:
        "One line that names RTCUniversalServerAdmins, and the Lync team confirms that setup permission was delegated (Grant-CsSetupPermission).",
      ifDifferent:
        "Have the account added and setup permission delegated, sign in again, or let a member of Domain Admins run it.",
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
    {
      id: "topology-builder-downloads",
      when: "after",
      where: "Every computer with Topology Builder",
      action:
        "Tell the Lync team that the change is made, and that Topology Builder has to download the topology anew.",
      expected: "Whoever publishes next starts from the downloaded topology, which holds the trust.",
      ifDifferent: "An older session that publishes drops the trust: run lync/Set-LyncTrust.ps1 again.",
    },
  ],
});
