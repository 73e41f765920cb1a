import { roles } from "../roles";
import { pages } from "../shared";

const frontEndLog = { where: "Event Viewer of a Front End Server, Lync Server log", who: roles.lync };

export const sipDialPlans = {
  title: "Add the servers to the SIP URI dial plans",
  why: "Microsoft’s page asks for it: a server that hosts a SipName dial plan is a trusted SIP peer of Lync. It affects voice mail, so it is done only where it is asked for.",
  sources: [
    { ...pages.integrating, says: "Add the Client Access and Mailbox servers to all SIP URI dial plans." },
    {
      title: "Set-UMService, Set-UMCallRouterSettings",
      says: "-DialPlans @{Add=...} adds without removing others; the start-up mode change needs a restart of the service.",
    },
  ],
  undo: "Remove only the dial plans that were added, and restore the start-up mode. If it changed, restart the UM services by hand once more.",
  skip: (subject: string) => `${subject} leaves voice mail as it is.`,
  skipNotAsked: "Not requested: it changes voice mail and is optional.",
  change: (dialPlans: readonly string[]) =>
    `add to ${dialPlans.join(", ")}; start-up mode TCP becomes Dual, and the service is restarted by hand`,
  rows: {
    umServiceRestart: {
      where: "Each Mailbox and Client Access server, Windows PowerShell as administrator",
      who: roles.restartedServer,
      action:
        "If the start-up mode changed, restart the UM services on one server after the other. It drops calls in progress, so no script does it.",
      expected: "Each of the two services that this server has is Running again; a test call reaches voice mail.",
      ifDifferent:
        "Look for a UM certificate: the start-up mode Dual needs one that is assigned to UM and UMCallRouter.",
    },
    /** Two cases: trust is made for some, or for none. */
    umDiscoveredSince: {
      withTrust: {
        ...frontEndLog,
        action:
          "A day later, check again whether an event 14493 or 44024 names a server that has a trusted application pool.",
        expected: "No trusted application pool is named.",
        ifDifferent:
          "Lync discovered the server through the dial plan, and its trusted application pool is a duplicate: run lync/Undo-LyncTrust.ps1 with -Server and its name.",
      },
      withoutTrust: {
        ...frontEndLog,
        action: "A day later, check again that Lync still shows the planned servers as discovered.",
        expected: "The newest 44024, or a later 14493, names each of them, and no 14495 after that.",
        ifDifferent:
          "Check that the server is still in its SipName dial plan and that its certificate has its name. Instant messaging fails for its users until Lync discovers it.",
      },
    },
  },
};
