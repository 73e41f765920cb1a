import { defineStep } from "@/lib/plan/define-step";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import type { ChecklistRow } from "@/lib/plan/types";
import type { Topology } from "@/lib/topology/types";
import { leftOut } from "@/lib/topology/left-out";

const policyNames = (topology: Topology) =>
  topology.mailboxPolicies.scope === "all"
    ? ["every mailbox policy there is at run time"]
    : topology.mailboxPolicies.names;
const changeOf = (topology: Topology) =>
  topology.messaging === "off"
    ? "set InstantMessagingEnabled to False"
    : "set InstantMessagingEnabled to True and InstantMessagingType to Ocs";
const setting = (topology: Topology) =>
  topology.messaging === "off"
    ? "-InstantMessagingEnabled $False"
    : "-InstantMessagingEnabled $True -InstantMessagingType Ocs";

/** Turning off changes Exchange only; what Lync still trusts may impersonate any user (domain section 2). */
const unusedTrust: ChecklistRow = {
  id: "unused-trust",
  when: "after",
  where: "Lync Server Management Shell on a Front End",
  who: "Lync administrator (RTCUniversalServerAdmins with delegated setup permission, else Domain Admins)",
  action: "Look which trusted applications are left, and remove the trust that nothing uses any more.",
  command: "Get-CsTrustedApplication | Format-Table Identity, Port -AutoSize",
  expected:
    "No application of Outlook Web App: a trusted application may act as any user, so none is left without need.",
  ifDifferent:
    "If nothing else uses it: Remove-CsTrustedApplication, Remove-CsTrustedApplicationPool for a pool that is then empty, and Enable-CsTopology once at the end.",
};

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
  skip: (topology) => leftOut(topology, "policies", "leaves the mailbox policies as they are."),
  targets: (topology) => policyNames(topology).map((name) => ({ name, change: changeOf(topology) })),
  documentedCommands: (topology) =>
    topology.mailboxPolicies.scope === "all"
      ? [[`Get-OwaMailboxPolicy | Set-OwaMailboxPolicy ${setting(topology)}`]]
      : topology.mailboxPolicies.names.map(
          (name) => fragments`Set-OwaMailboxPolicy -Identity ${argument(name)} ${setting(topology)}`,
        ),
  undo: () => ({ kind: "script", summary: "Put the recorded values of each policy back." }),
  checklist: (topology) => [
    {
      id: "mailbox-policy-shown",
      when: "after",
      where: "Exchange Management Shell",
      action: "Read the settings of the policies.",
      command: "Get-OwaMailboxPolicy | Format-Table Name, InstantMessagingEnabled, InstantMessagingType -AutoSize",
      expected:
        topology.messaging === "off"
          ? "InstantMessagingEnabled False for the planned policies."
          : "InstantMessagingEnabled True and InstantMessagingType Ocs for the planned policies.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
    ...(topology.messaging === "off" ? [unusedTrust] : []),
  ],
  variants: ({ messaging, mailboxPolicies }) => [
    ...(messaging === "off" ? ["Off"] : []),
    ...(mailboxPolicies.scope === "all" ? ["All"] : []),
  ],
  literals: ({ mailboxPolicies }) => (mailboxPolicies.scope === "all" ? {} : { MailboxPolicy: mailboxPolicies.names }),
});
