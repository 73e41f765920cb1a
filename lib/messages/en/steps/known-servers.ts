import { pages, nothingChanged } from "../shared";

export const knownServers = {
  title: "Check which servers Lync has discovered",
  why: "A server that Lync has discovered must not get a trusted application pool as well: the second entry breaks instant messaging. The event log decides, not the answers.",
  sources: [
    {
      ...pages.integrating,
      says: "Servers that host a SipName dial plan are discovered; a manual entry for them stops the integration.",
    },
    {
      ...pages.whenTrusted,
      says: "Event 44024 lists discovered Exchange servers; 14492 lists all known servers, version 0 meaning discovered.",
    },
  ],
  undo: nothingChanged,
  change: (reason: string) => `check only: ${reason}`,
  /** What is expected of servers that get trust, and of the others. */
  withTrust: {
    expected: "No planned trusted application pool is in 44024, nor with version 0 in 14492, nor in a later 14493.",
    ifDifferent:
      "Stop: a trusted application pool would break instant messaging. In the wizard set “Lync has discovered it” to Yes for this server, make the bundle again, and have it approved again.",
  },
  withoutTrust: {
    expected: "Each Mailbox server of the plan is in 44024, and no trusted application pool names it.",
    ifDifferent:
      "A server that is missing there: check that it hosts a SIP URI dial plan and that its certificate has its name. A trusted application pool that names it is a duplicate: the wizard makes a plan that removes it.",
  },
  /** Where the duplicates are removed. */
  withDuplicates: {
    expected: "Each Mailbox server of the plan is in 44024, or with version 0 in 14492, and in no later 14495.",
    ifDifferent:
      "A server that is missing there: stop. Lync has not discovered it, so its trust is its only entry, and instant messaging ends without it. Take the server out of the plan.",
  },
  /** Where certificates are renewed and keep their names. */
  kept: {
    expected:
      "Each certificate name of the plan is either in 44024 or named by a trusted application pool, but not both.",
    ifDifferent:
      "Neither: instant messaging did not work before this change; the wizard makes a plan that turns it on. Both: the pool is a duplicate that breaks it; the wizard makes a plan that removes it.",
  },
  rows: {
    lyncKnownServers: {
      where: "Event Viewer of a Front End Server, Applications and Services Logs, Lync Server",
      action:
        "Open the newest events 44024 and 14492, and every later 14493 and 14495, and look for the certificate names of the plan.",
    },
  },
};
