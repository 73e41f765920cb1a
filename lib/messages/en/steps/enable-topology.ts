import { roles } from "../roles";
import { places, pages } from "../shared";

const neededRights = {
  ...pages.trustedServers,
  says: "Enable-CsTopology needs RTCUniversalServerAdmins and delegated setup permission.",
};

export const enableTopology = {
  title: "Enable the topology (Enable-CsTopology)",
  why: "Trust takes effect when the topology is enabled. The script does this once, after its last change in Lync, and again if an earlier attempt failed.",
  risk: "Close Topology Builder before the change. A session opened earlier undoes the change if it publishes afterwards; it must download the topology first. Enable-CsTopology enables the topology that was published last, with this change in it.",
  sources: [
    { ...pages.integrating, says: "After creating the trusted application run Enable-CsTopology." },
    neededRights,
  ],
  /** Where trust is removed. */
  repair: {
    sources: [
      neededRights,
      {
        ...pages.whenTrusted,
        says: "Event 14495 says that a server was removed from the table of known servers.",
      },
    ],
  },
  undo: "Enable the topology.",
  change: "enable the topology, if anything in Lync changed",
  rows: {
    topologyBuilderClosed: {
      where: places.topologyBuilder,
      who: roles.lync,
      action: "Ask the Lync team to close Topology Builder everywhere until the change is made.",
      expected:
        "Topology Builder is closed everywhere. Saved drafts are not affected: Enable-CsTopology enables the topology that was published last, with the change in it.",
      ifDifferent: "Wait. A session that was opened before the change undoes it if it publishes afterwards.",
    },
    enableTopologyRights: {
      where: "One Front End Server, at its console or over Remote Desktop, as the person who will run the change",
      who: roles.lyncSetup,
      action: "Check that the account has the rights for Enable-CsTopology.",
      expected:
        "A line that names RTCUniversalServerAdmins, and the Lync team confirms that setup permission was delegated (Grant-CsSetupPermission). Or a line with an identifier that ends in -512: that is Domain Admins.",
      ifDifferent:
        "Have the account added and setup permission delegated, sign in again, or let a member of Domain Admins run it.",
    },
    lyncReplicated: {
      where: places.lyncShell,
      action: "Check that the change has reached every Front End Server.",
      expected: "UpToDate True for every Front End Server.",
      ifDifferent: "Wait five minutes and check again; then run Invoke-CsManagementStoreReplication.",
    },
    duplicateRemoved: {
      where: "Event Viewer of a Front End Server, Applications and Services Logs, Lync Server",
      action: "Check that an event 14495 newer than the change names each planned server.",
      expected: "One event 14495 for each of them, and the newest 44024 still lists them.",
      ifDifferent:
        "Wait until the change is replicated. If it is still missing, a restart of the Front End Server services writes it: see the appendix.",
    },
    topologyBuilderDownloads: {
      where: places.topologyBuilder,
      who: roles.lync,
      action: "Tell the Lync team that the change is made, and that Topology Builder must download the topology again.",
      expected: "Whoever publishes next starts from the downloaded topology, which contains the change.",
      ifDifferent: "An older session that publishes undoes the change: run lync/Set-LyncTrust.ps1 again.",
    },
  },
};
