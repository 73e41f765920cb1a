import { defineStep } from "@/lib/plan/define-step";
import { quotedText } from "@/lib/powershell/printed-text";
import type { Topology } from "@/lib/topology/types";

/** The test user as an argument; a user that was not named yet stands as a gap that no shell takes for a command. */
const userOf = ({ change }: Topology): string => quotedText(change.testUser || "<user>");

export const step = defineStep({
  id: "user-readiness",
  title: "Check a test user",
  why: "Instant messaging works only for a user who has a mailbox on Exchange 2013, is enabled for Lync and has one SIP address.",
  phase: "confirm",
  who: "Exchange and Lync administrators",
  impact: "none",
  minutes: { once: 5, each: 0 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "The user has a mailbox on Exchange 2013, is enabled for Lync Server 2013 and has a valid SIP proxy address.",
    },
  ],
  skip: (topology) =>
    topology.messaging === "off" ? "Nobody needs to be ready for instant messaging that is off." : undefined,
  targets: (topology) => [{ name: topology.change.testUser || "a test user of your choice", change: "check only" }],
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: (topology) => [
    {
      id: "test-user-lync",
      when: "before",
      where: "Lync Server Management Shell",
      who: "Lync administrator",
      action: "Look the test user up in Lync.",
      command: `Get-CsUser -Identity ${userOf(topology)} | Format-List SipAddress, Enabled, RegistrarPool`,
      expected: "Enabled True, and a SipAddress.",
      ifDifferent: "Choose a user who is enabled for Lync.",
    },
    {
      id: "test-user-exchange",
      when: "before",
      where: "Exchange Management Shell",
      who: "Exchange administrator",
      action: "Look the test user up in Exchange.",
      command: `Get-Mailbox -Identity ${userOf(topology)} | Format-List ServerName, EmailAddresses; Get-CASMailbox -Identity ${userOf(topology)} | Format-List OWAEnabled, OwaMailboxPolicy`,
      expected:
        "Exactly one address that starts with sip: and equals the SipAddress in Lync; OWAEnabled True; a planned policy or none.",
      ifDifferent: "Correct the SIP address, or add the policy of this user to the plan.",
    },
  ],
});
