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
import { pairOf } from "@/lib/answers/pairs";
import { useDraft } from "@/components/drafts/use-drafts";
import type { ChoiceText } from "@/components/messages/choice-text";
import { useChoiceTexts } from "@/components/messages/choices";
import { versionsWords } from "@/lib/messages/en/answers/versions";
import { usePairTexts } from "@/components/messages/pairs";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useVersionsHowTo } from "@/components/messages/how-to/versions";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { Disclosure } from "@/components/ui/disclosure";
import { NameList } from "@/components/form/name-list";
import {
  nameRows,
  namesIn,
  splitHostNames,
  storedNames,
  tidyNames,
  type NameListValues,
} from "@/components/form/row-list";
import type { UseFormReturn } from "react-hook-form";
import { ChoiceField } from "@/components/form/choice-field";
import { lookUpFor } from "@/components/look-ups/commands/for-version";
import { versionsLookUps } from "@/components/look-ups/commands/versions";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { PasteBox } from "@/components/look-ups/paste-box";
import { ChosenPair } from "@/components/versions/chosen-pair";
import { EndAnnounced } from "@/components/versions/end-announced";
import { PairTable } from "@/components/versions/pair-table";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { useTurnsOff } from "../use-turns-off";

interface VersionsValues extends NameListValues {
  exchange: ExchangeVersion | null | undefined;
  lync: LyncVersion | null | undefined;
}

const spec: SectionSpec<"versions", VersionsValues> = {
  id: "versions",
  toValues: (section) => ({
    exchange: section?.exchange,
    lync: section?.lync,
    names: nameRows(section?.otherServers),
  }),
  toSection: ({ exchange, lync, names }) => ({
    ...(exchange ? { exchange } : {}),
    ...(lync ? { lync } : {}),
    ...(names.some(({ name }) => name !== "") ? { otherServers: storedNames(names) } : {}),
  }),
  tidy: (values) => ({ ...values, names: tidyNames(values.names, splitHostNames) }),
  fieldId: (path) => (path === "exchange.otherServers" ? "exchange.otherServers[0]" : path),
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
  const { goal, versions } = useDraft();
  const asksLync = unneededBy({ goal: goal?.goal }).lync === undefined;
  const chosen = { exchange: versions?.exchange || undefined, lync: (asksLync && versions?.lync) || undefined };
  const lyncChoices = useLyncChoices(chosen.exchange);
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
            <HowToFind
              lookUp={lookUpFor(versionsLookUps.exchangeVersion, chosen.exchange)}
              text={versionsHowTo.exchangeVersion}
            >
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
                fill={({ version, own, others }) => {
                  form.setValue("exchange", version);
                  const before = namesIn(form).filter((name) => !own.includes(name) && !others.includes(name));
                  form.setValue("names", nameRows([...before, ...others].filter(Boolean).join("\n")));
                }}
              />
            </HowToFind>
          </div>
          <EndAnnounced />
          <OtherServers form={form} />
          {asksLync ? (
            <div className="space-y-3">
              <ChoiceField
                form={form}
                name="lync"
                path="lync.version"
                words={words["lync.version"]}
                choices={lyncChoices}
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
          {asksLync ? <PairTable {...chosen} /> : null}
          <ChosenPair {...chosen} />
        </>
      )}
    </SectionForm>
  );
}

/** Each says at once where it does not go with the chosen Exchange. */
function useLyncChoices(exchange: ExchangeVersion | undefined) {
  const texts = usePairTexts();
  const choiceTexts = useChoiceTexts();
  return lyncVersions.map((version) => {
    const verdict = exchange && pairOf(exchange, version).verdict;
    const hint =
      verdict && verdict !== "planned" ? texts.with[verdict](exchangeProducts[exchange].shortName) : undefined;
    return { value: version, label: choiceTexts.lync[version].label, ...(hint ? { hint } : {}) };
  });
}

/** Folded while nothing is in it: most organisations have one version. */
function OtherServers({ form }: { form: UseFormReturn<VersionsValues> }) {
  const words = useAnswerWords(versionsWords);
  const list = words["exchange.otherServers"];
  const { otherVersions } = usePairTexts();
  const isNamed = Boolean(useDraft().versions?.otherServers?.trim());
  return (
    <Disclosure title={otherVersions} open={isNamed}>
      <NameList
        form={form}
        path="exchange.otherServers"
        words={list}
        entryWords={words["exchange.otherServers[]"]}
        policy={fqdnPolicy}
        split={splitHostNames}
        mono
      />
    </Disclosure>
  );
}
