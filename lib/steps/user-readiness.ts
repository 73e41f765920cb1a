import { defineStep, type StepWords } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { proofMinutes } from "@/lib/plan/proof-minutes";
import type { ChecklistRow } from "@/lib/plan/types";
import { quotedText } from "@/lib/powershell/printed-text";
import type { Topology } from "@/lib/topology/types";

/** The test user as an argument; a user that was not named yet is a gap that no shell takes for a command. */
const userOf = ({ change }: Topology): string => quotedText(change.testUser || "<user>");

const hasPolicies = ({ mailboxPolicies }: Topology): boolean =>
  mailboxPolicies.scope === "all" || mailboxPolicies.names.length > 0;

/** Whether the proof is here: where nothing changes on the servers, no step of theirs asks for a sign-in. */
const signsIn = ({ messaging, duplicates }: Topology): boolean => messaging === "off" || duplicates.length > 0;

export const step = defineStep({
  id: "user-readiness",
  phase: "confirm",
  role: "exchangeAndLync",
  otherRole: ({ messaging }) => (messaging === "off" ? "testUser" : undefined),
  impact: "none",
  minutes: (topology, planned) => (signsIn(topology) ? proofMinutes(topology, planned) : { once: 5, each: 0 }),
  targets: (topology, words) =>
    topology.duplicates.length > 0
      ? topology.values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), change: words.change }))
      : [{ name: topology.change.testUser || words.anyUser, change: words.change }],
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (topology, words) =>
    topology.messaging === "off"
      ? [{ id: "test-user-without-presence", when: "sign-in", ...words.rows.testUserWithoutPresence }]
      : rowsOn(topology, words),
});

function rowsOn(topology: Topology, words: StepWords<"user-readiness">): readonly ChecklistRow[] {
  return [
    {
      id: "test-user-lync",
      when: "before",
      command: `Get-CsUser -Identity ${userOf(topology)} | Format-List SipAddress, Enabled, RegistrarPool`,
      ...words.rows.testUserLync,
    },
    {
      id: "test-user-exchange",
      when: "before",
      command: `$mailbox = Get-Mailbox -Identity ${userOf(topology)}; $mailbox.ServerName; $mailbox.EmailAddresses | Where-Object { [string]$_ -like 'sip:*' }; Get-CASMailbox -Identity ${userOf(topology)} | Format-List OWAEnabled, OwaMailboxPolicy`,
      ...(hasPolicies(topology) ? words.rows.testUserExchange : words.rows.testUserExchangeOnly),
    },
    ...(topology.duplicates.length > 0
      ? [
          {
            id: "test-user-signs-in",
            when: "sign-in" as const,
            onEach: "mailbox" as const,
            ...words.rows.testUserSignsIn,
          },
        ]
      : []),
  ];
}
