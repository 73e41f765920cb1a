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
      says: "-DialPlans @{Add=...} adds without removing others.",
    },
  ],
  undo: "Remove only the dial plans that were added, and restore the start-up mode.",
  skip: (subject: string) => `${subject} leaves voice mail as it is.`,
  skipNotAsked: "Not requested: it changes voice mail and is optional.",
  change: (dialPlans: readonly string[]) => `add to ${dialPlans.join(", ")}; start-up mode TCP becomes Dual`,
  rows: {
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
        expected: "The newest 44024, or a later 14493, names each planned server, and no 14495 after that does.",
        ifDifferent:
          "Check that the server is still in its SipName dial plan and that its certificate has its name. Instant messaging fails for its users until Lync discovers it.",
      },
    },
  },
};
