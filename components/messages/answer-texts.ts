import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { Catalogue } from "./catalogue";
import type { ChoiceText } from "./choice-text";
import { choiceTexts } from "./en/choices";
import { fieldTexts } from "./en/fields";
import { mailboxTableTexts } from "./en/mailbox-table";
import { placementTexts } from "./en/placement";
import { useCatalogue } from "./use-catalogue";

/** What the review calls an answer. A field of a row without a label is shown by itself. */
export interface AnswerText {
  readonly label?: string;
  /** The words of each choice, as the form has them. */
  readonly choices?: Readonly<Record<string, Pick<ChoiceText, "label">>>;
}

/** The words of every answer, as the control that asks for it has them. */
export type AnswerTexts = Readonly<Record<QuestionPath, AnswerText>>;

const english = answerTexts({
  choice: choiceTexts,
  field: fieldTexts,
  mailboxTable: mailboxTableTexts,
  placement: placementTexts,
});
const known = new WeakMap<Catalogue, AnswerTexts>();

/** In the language of a catalogue; in English without one. */
export function answerTextsIn(catalogue: Catalogue | undefined): AnswerTexts {
  if (catalogue === undefined) return english;
  const texts = known.get(catalogue) ?? answerTexts(catalogue);
  known.set(catalogue, texts);
  return texts;
}

export function useAnswerTexts(): AnswerTexts {
  return answerTextsIn(useCatalogue());
}

function answerTexts({
  choice,
  field,
  mailboxTable,
  placement,
}: Pick<Catalogue, "choice" | "field" | "mailboxTable" | "placement">): AnswerTexts {
  return {
    goal: { label: field.goal, choices: choice.goal },
    "exchange.version": { label: field.exchangeVersion, choices: choice.exchange },
    "lync.version": { label: field.lyncVersion, choices: choice.lync },
    "lync.poolFqdn": field.poolFqdn,
    "lync.siteId": field.siteId,
    "um.placement": { label: field.placement, choices: placement },
    "um.sipNameDialPlan": yesOrNo(field.sipName),
    "um.addToDialPlans": yesOrNo(field.addToDialPlans),
    "um.dialPlans": { label: field.dialPlans.legend },
    clientAccessServers: { label: field.clientAccess.legend },
    mailboxServers: { label: mailboxTable.legend },
    "mailboxServers[].fqdn": {},
    "mailboxServers[].certificateName": { label: mailboxTable.certificateName },
    "mailboxServers[].thumbprint": {},
    "mailboxServers[].discoveredByLync": {
      label: mailboxTable.discovered,
      choices: {
        yes: { label: mailboxTable.discoveryLabels.yes },
        no: { label: mailboxTable.discoveryLabels.no },
        unknown: { label: mailboxTable.discoveryLabels.unknown },
      },
    },
    "mailboxServers[].previousThumbprint": { label: mailboxTable.previousThumbprint },
    "mailboxServers[].previousCertificateName": { label: mailboxTable.previousCertificateName },
    "trustedApplication.applicationId": field.applicationId,
    "trustedApplication.port": field.port,
    "mailboxPolicies.scope": {
      label: field.policies.legend,
      choices: { named: field.policies.named, all: field.policies.all },
    },
    "mailboxPolicies.names": { label: field.policies.names },
    "change.reference": field.change.reference,
    "change.reason": field.change.reason,
    "change.requestedBy": field.change.requestedBy,
    "change.windowStart": field.change.windowStart,
    "change.windowMinutes": field.change.windowMinutes,
    "change.testUser": field.change.testUser,
    "change.notes": field.change.notes,
    "change.follows": field.change.follows,
    recordsDirectory: field.change.recordsDirectory,
  };
}

function yesOrNo(texts: { readonly legend: string; readonly yes: string; readonly no: string }): AnswerText {
  const { legend, yes, no } = texts;
  return { label: legend, choices: { yes: { label: yes }, no: { label: no } } };
}
