import { pages, nothingChanged } from "../shared";

export const knownServers = {
  title: "Look which servers Lync knows already",
  why: "A server that Lync discovered by itself must not get a trusted application pool as well: the second entry breaks instant messaging. The event log decides, not the questionnaire.",
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
    expected:
      "None of the planned trusted pools is listed in 44024, nor with version 0 in 14492, nor in a 14493 written later.",
    ifDifferent:
      'Stop: a trusted application pool would break instant messaging. Answer "yes" to "Does Lync know it already" for this server.',
  },
  withoutTrust: {
    expected: "Each Mailbox server of the plan is listed in 44024, and no trusted application pool names it.",
    ifDifferent:
      "A server that is not listed: check that it hosts a SIP URI dial plan and that the certificate carries its name. A trusted application pool that names it is a duplicate: the wizard makes a plan that removes it.",
  },
  /** Where the duplicates are removed. */
  withDuplicates: {
    expected:
      "Each Mailbox server of the plan is listed in 44024, or with version 0 in 14492, and in no 14495 written later.",
    ifDifferent:
      "A server that is not listed: stop. Lync does not discover it, so its trust is the only one it has, and instant messaging ends without it. Take the server out of the plan.",
  },
  /** Where certificates are renewed and keep their names. */
  kept: {
    expected:
      "Each certificate name of the plan is either listed in 44024 or named by a trusted application pool, and not both.",
    ifDifferent:
      "Neither: instant messaging did not work before this change; the wizard makes a plan that turns it on. Both: the pool is a duplicate that breaks it; the wizard makes a plan that removes it.",
  },
  rows: {
    lyncKnownServers: {
      where: "Event Viewer of a Front End, Applications and Services Logs, Lync Server",
      action:
        "Open the newest events 44024 and 14492, and every 14493 and 14495 written since, and look for the certificate names of the plan.",
    },
  },
};
