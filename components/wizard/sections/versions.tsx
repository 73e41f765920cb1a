"use client";

import {
  exchangeProducts,
  exchangeVersions,
  lyncVersions,
  plannedExchangeVersions,
  type ExchangeVersion,
  type LyncVersion,
} from "@/lib/answers/products";
import { unneededBy } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";
import type { ChoiceText } from "@/components/messages/choice-text";
import { useChoiceTexts } from "@/components/messages/choices";
import { versionsWords } from "@/lib/messages/en/answers/versions";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useVersionsHowTo } from "@/components/messages/how-to/versions";
import { ChoiceField } from "@/components/form/choice-field";
import { versionsLookUps } from "@/components/look-ups/commands/versions";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { PasteBox } from "@/components/look-ups/paste-box";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { useTurnsOff } from "../use-turns-off";

interface VersionsValues {
  exchange: ExchangeVersion | null | undefined;
  lync: LyncVersion | null | undefined;
}

const spec: SectionSpec<"versions", VersionsValues> = {
  id: "versions",
  toValues: (section) => ({ exchange: section?.exchange, lync: section?.lync }),
  toSection: ({ exchange, lync }) => ({ ...(exchange ? { exchange } : {}), ...(lync ? { lync } : {}) }),
};

/** The version that is planned comes first; the others are there so that nobody takes it for theirs. */
const exchangeOrder: readonly ExchangeVersion[] = [
  ...plannedExchangeVersions,
  ...exchangeVersions.filter((version) => !exchangeProducts[version].planned),
];

function choiceOf<Value>(value: Value, { label, hint, hintOff }: ChoiceText, turnsOff: boolean) {
  return { value, label, hint: turnsOff ? (hintOff ?? hint) : hint };
}

/** Which products are there. */
export function VersionsSection() {
  const choiceTexts = useChoiceTexts();
  const words = useAnswerWords(versionsWords);
  const versionsHowTo = useVersionsHowTo();
  const turnsOff = useTurnsOff();
  const asksLync = unneededBy({ goal: useDraft().goal?.goal }).lync === undefined;
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          <div className="space-y-3">
            <ChoiceField
              form={form}
              name="exchange"
              path="exchange.version"
              words={words["exchange.version"]}
              choices={exchangeOrder.map((version) => choiceOf(version, choiceTexts.exchange[version], turnsOff))}
            />
            <HowToFind lookUp={versionsLookUps.exchangeVersion} text={versionsHowTo.exchangeVersion}>
              <PasteBox
                form={form}
                id="paste-exchangeVersion"
                read={async (text, pasted) =>
                  (await import("@/components/look-ups/propose-choice")).proposeExchangeVersion(
                    text,
                    pasted,
                    choiceTexts.exchange,
                  )
                }
                fill={(version) => form.setValue("exchange", version)}
              />
            </HowToFind>
          </div>
          {asksLync ? (
            <div className="space-y-3">
              <ChoiceField
                form={form}
                name="lync"
                path="lync.version"
                words={words["lync.version"]}
                choices={lyncVersions.map((version) => ({ value: version, ...choiceTexts.lync[version] }))}
              />
              <HowToFind lookUp={versionsLookUps.lyncVersion} text={versionsHowTo.lyncVersion}>
                <PasteBox
                  form={form}
                  id="paste-lyncVersion"
                  read={async (text, pasted) =>
                    (await import("@/components/look-ups/propose-choice")).proposeLyncVersion(
                      text,
                      pasted,
                      choiceTexts.lync,
                    )
                  }
                  fill={(version) => form.setValue("lync", version)}
                />
              </HowToFind>
            </div>
          ) : null}
        </>
      )}
    </SectionForm>
  );
}
