import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import type { Topology } from "@/lib/topology/types";

const policyNames = (topology: Topology) =>
  topology.mailboxPolicies.scope === "all"
    ? ["every mailbox policy there is at run time"]
    : topology.mailboxPolicies.names;
const changeOf = (topology: Topology) =>
  topology.goal === "turn-off"
    ? "set InstantMessagingEnabled to False"
    : "set InstantMessagingEnabled to True and InstantMessagingType to Ocs";
const setting = (topology: Topology) =>
  topology.goal === "turn-off"
    ? "-InstantMessagingEnabled $False"
    : '-InstantMessagingEnabled $True -InstantMessagingType "OCS"';

export const step = defineStep({
  id: "owa-mailbox-policy",
  title: "Set instant messaging in the mailbox policies",
  why: "A policy on a mailbox overrides the virtual directory, so both have to say the same. Only the named policies are touched, unless you chose all of them.",
  phase: "policies",
  script: { family: "owa-messaging", source: sources.steps["owa-mailbox-policy"] },
  who: "Exchange administrator (Organization Management or Recipient Management)",
  impact: "none",
  minutes: { once: 1, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Configure instant messaging on the appropriate mailbox policies.",
    },
    {
      title: "Outlook Web App mailbox policies",
      says: "A policy that is applied to a mailbox overrides the settings of the virtual directory.",
    },
  ],
  targets: (topology) => policyNames(topology).map((name) => ({ name, change: changeOf(topology) })),
  documentedCommands: (topology) =>
    topology.mailboxPolicies.scope === "all"
      ? [`Get-OwaMailboxPolicy | Set-OwaMailboxPolicy ${setting(topology)}`]
      : topology.mailboxPolicies.names.map((name) => `Set-OwaMailboxPolicy -Identity "${name}" ${setting(topology)}`),
  undo: () => ({ kind: "script", summary: "Put the recorded values of each policy back." }),
  checklist: (topology) => [
    {
      id: "mailbox-policy-shown",
      when: "after",
      where: "Exchange Management Shell",
      action: "Read the settings of the policies.",
      command: "Get-OwaMailboxPolicy | Format-Table Name,InstantMessagingEnabled,InstantMessagingType",
      expected:
        topology.goal === "turn-off"
          ? "InstantMessagingEnabled False for the planned policies."
          : "InstantMessagingEnabled True and InstantMessagingType Ocs for the planned policies.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  ],
  variants: ({ goal, mailboxPolicies }) => [
    ...(goal === "turn-off" ? ["Off"] : []),
    ...(mailboxPolicies.scope === "all" ? ["All"] : []),
  ],
  literals: ({ mailboxPolicies }) =>
    mailboxPolicies.scope === "all" ? {} : { MailboxPolicy: mailboxPolicies.names },
});
