import { together } from "@/lib/plan/command-block";
import { defineStep, type StepWords } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { list } from "@/lib/powershell/plan-literals";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import type { ChecklistRow } from "@/lib/plan/types";
import type { Topology } from "@/lib/topology/types";
import { noExchangeReason } from "@/lib/plan/no-exchange";
import { settingChange } from "@/lib/plan/setting-change";

const setting = (topology: Topology) =>
  topology.messaging === "off"
    ? "-InstantMessagingEnabled $False"
    : "-InstantMessagingEnabled $True -InstantMessagingType Ocs";

/** Turning off changes Exchange only; what Lync still trusts may impersonate any user (domain section 2). */
const unusedTrust = (words: StepWords<"owa-mailbox-policy">): ChecklistRow => ({
  id: "unused-trust",
  when: "after",
  besidePlan: true,
  command: "Get-CsTrustedApplication | Format-Table Port, Identity -AutoSize -Wrap",
  ...words.rows.unusedTrust,
});

export const step = defineStep({
  id: "owa-mailbox-policy",
  phase: "policies",
  role: "exchangeRecipients",
  script: { family: "owa-messaging", source: sources.steps["owa-mailbox-policy"] },
  impact: "none",
  impactOff: "messaging-ends",
  minutes: { once: 1, each: 1 },
  skip: (topology, words, all) => noExchangeReason(topology, "policies", words.skip, all),
  targets: (topology, words) =>
    (topology.mailboxPolicies.scope === "all" ? [words.everyPolicy] : topology.values.mailboxPolicies).map((name) => ({
      ...{ ...named(name), change: words.change[settingChange(topology, "policies")] },
      isOpen: topology.mailboxPolicies.scope === "all",
    })),
  documentedCommands: (topology) =>
    together(
      topology.mailboxPolicies.scope === "all"
        ? [[`Get-OwaMailboxPolicy | Set-OwaMailboxPolicy ${setting(topology)}`]]
        : topology.values.mailboxPolicies.map(
            (name) => fragments`Set-OwaMailboxPolicy -Identity ${argument(name)} ${setting(topology)}`,
          ),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "mailbox-policy-shown",
      when: "after",
      command:
        "Get-OwaMailboxPolicy | Format-Table InstantMessagingEnabled, InstantMessagingType, Name -AutoSize -Wrap",
      ...words.rows.mailboxPolicyShown,
      expected: words.shown[topology.messaging],
    },
    ...(topology.messaging === "off" ? [unusedTrust(words)] : []),
  ],
  variants: ({ messaging, mailboxPolicies }) => [
    ...(messaging === "off" ? ["Off"] : []),
    ...(mailboxPolicies.scope === "all" ? ["All"] : []),
  ],
  literals: ({ mailboxPolicies: { scope }, values }) =>
    scope === "all" ? {} : { MailboxPolicy: list("objectName", values.mailboxPolicies) },
});
