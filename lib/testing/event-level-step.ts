import { together } from "@/lib/plan/command-block";
import { readFileSync } from "node:fs";
import { en } from "@/lib/messages/en/catalogue";
import type { Words } from "@/lib/messages/words";
import { fragments } from "@/lib/text/fragments";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import type { StepId } from "@/lib/plan/step-ids.gen";
import { list, oneOf } from "@/lib/powershell/plan-literals";
import { quoted } from "@/lib/powershell/printed-text";

const source = readFileSync(new URL("./data/owa-event-level.ps1", import.meta.url), "utf8");

const category = "\\MSExchange OWA\\InstantMessage";

/** What would be its file in lib/messages/en/steps. */
const words = {
  title: "Let Outlook Web App tell more about instant messaging",
  why: "By default Outlook Web App writes few events about instant messaging; a higher level shows what goes wrong after the change.",
  sources: [
    {
      title: "Set-EventLogLevel",
      says: "The level of a category is Lowest, Low, Medium, High or Expert; the identity is server\\source\\category.",
    },
  ],
  skip: "Turning instant messaging off needs no more events.",
  change: "set the event level to High",
  undo: "Put the recorded level of each server back.",
  rows: {
    eventLevelShown: {
      where: "Exchange Management Shell",
      action: "Read the level of the category InstantMessage.",
      expected: "High on each Mailbox server of the plan.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  },
};

/** The catalogue with the words of that step. */
export const wordsWithEventLevel: Words = { ...en, steps: { ...en.steps, ...{ "owa-event-level": words } } };

/** A step that no plan has, as docs/adding-a-step.md would have it: it shows that nothing else has to know a step. */
export const eventLevelStep = defineStep({
  // The ids of the registry are those of the files in lib/steps.
  id: "owa-event-level" as StepId,
  phase: "directories",
  role: "exchangeServers",
  script: { family: "owa-messaging", source },
  after: ["plan-coverage"],
  impact: "none",
  minutes: { once: 0, each: 1 },
  skip: ({ mailboxServers }) => (mailboxServers.length === 0 ? words.skip : undefined),
  targets: ({ values }) =>
    values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), object: fqdn.value + category, change: words.change })),
  documentedCommands: ({ values }) =>
    together(
      values.mailboxServers.map(
        ({ fqdn }) => fragments`Set-EventLogLevel -Identity ${quoted(fqdn, category)} -Level High`,
      ),
    ),
  undo: () => ({ kind: "script", summary: words.undo }),
  checklist: () => [
    {
      id: "event-level-shown",
      when: "after",
      command:
        "Get-EventLogLevel | Where-Object { $_.Name -eq 'InstantMessage' } | Format-Table Identity, EventLevel -AutoSize",
      ...words.rows.eventLevelShown,
    },
  ],
  literals: ({ values }) => ({
    EventLevel: oneOf(["Lowest", "Low", "Medium", "High", "Expert"], "High"),
    MailboxServer: list(
      "hostName",
      values.mailboxServers.map(({ fqdn }) => fqdn),
    ),
  }),
});
