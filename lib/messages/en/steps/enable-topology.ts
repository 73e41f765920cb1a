import { places, pages } from "../shared";

export const enableTopology = {
  title: "Enable the topology (Enable-CsTopology)",
  why: "A change of trust takes effect only when the topology that was published last, and now holds it, is enabled. It runs once after the last change in Lync, and again if an earlier call failed.",
  risk: "Enable-CsTopology enables the topology that was published last, with this change in it. A Topology Builder session that was opened before this change and publishes afterwards takes it back: it has to download the topology first.",
  sources: [
    { ...pages.integrating, says: "After creating the trusted application run Enable-CsTopology." },
    {
      ...pages.trustedServers,
      says: "Enable-CsTopology needs RTCUniversalServerAdmins and delegated setup permission.",
    },
  ],
  undo: "Enable the topology once more after the trust is as it was before.",
  change: "enable the topology, if anything in Lync changed",
  rows: {
    topologyBuilderClosed: {
      where: places.topologyBuilder,
      action: "Ask the Lync team to close Topology Builder everywhere until the change is made.",
      expected:
        "It is closed. Drafts that were saved are not touched: Enable-CsTopology enables the topology that was published last, with the change in it.",
      ifDifferent: "Wait. A session that was opened before the change and publishes afterwards takes the change back.",
    },
    enableTopologyRights: {
      where: "One Front End Server, at its console or over Remote Desktop, as the person who will run the change",
      action: "Look whether the account has the rights for Enable-CsTopology.",
      expected:
        "One line that names RTCUniversalServerAdmins, and the Lync team confirms that setup permission was delegated (Grant-CsSetupPermission).",
      ifDifferent:
        "Have the account added and setup permission delegated, sign in again, or let a member of Domain Admins run it.",
    },
    lyncReplicated: {
      where: places.lyncShell,
      action: "Look whether the change has reached the Front Ends.",
      expected: "UpToDate True for every Front End.",
      ifDifferent: "Wait five minutes and look again; then Invoke-CsManagementStoreReplication.",
    },
    topologyBuilderDownloads: {
      where: places.topologyBuilder,
      action:
        "Tell the Lync team that the change is made, and that Topology Builder has to download the topology anew.",
      expected: "Whoever publishes next starts from the downloaded topology, which holds the change.",
      ifDifferent: "An older session that publishes takes the change back: run lync/Set-LyncTrust.ps1 again.",
    },
  },
};
