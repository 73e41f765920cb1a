"use client";

import { goalProfiles, unneededBy, type GoalProfile } from "@/lib/answers/goals";
import { pairOf } from "@/lib/answers/pairs";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";
import { useDraft } from "@/components/drafts/use-drafts";
import type { ChoiceText } from "@/components/messages/choice-text";
import { useChoiceTexts } from "@/components/messages/choices";
import { versionsWords } from "@/lib/messages/en/answers/versions";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import { usePairTexts } from "@/components/messages/pairs";
import { useAnswerWords } from "@/components/messages/answer-words";
import { DisclosureOnDemand } from "@/components/ui/disclosure-on-demand";
import { nameRows, storedNames, tidyNames } from "@/components/form/row-list";
import { splitHostNames } from "@/lib/answers/split-list";
import { lazy } from "react";
import type { UseFormReturn } from "react-hook-form";
import { ChoiceField } from "@/components/form/choice-field";
import { ChosenPair, RefusedPair, type ChosenPairProps } from "@/components/versions/chosen-pair";
import { NothingToDo } from "@/components/versions/nothing-to-do";
import { PairTable } from "@/components/versions/pair-table";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import type { VersionsLookUpsProps } from "../look-ups/versions";
import { SectionForm } from "../section-form";
import type { VersionsValues } from "../section-values";
import type { SectionSpec } from "../section-spec";
import { useTurnsOff } from "../use-turns-off";

const VersionsLookUps = lazyLookUps<VersionsLookUpsProps>(() =>
  import("../look-ups/versions").then((module) => module.VersionsLookUps),
);

const OtherServersList = lazy(() =>
  import("./other-servers-list").then((module) => ({ default: module.OtherServersList })),
);

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

/** What a version means is said once it is chosen, so that the list stays short. */
function choiceOf<Value>(value: Value, { label, hint, hintOff, whenChosen }: ChoiceText, turnsOff: boolean) {
  const on = whenChosen ? `${hint} ${whenChosen}` : hint;
  const text = turnsOff ? (hintOff ?? on) : on;
  return { value, label, hint: <p className="hidden group-has-[:checked]:block">{text}</p> };
}

/** Which products are there. */
export function VersionsSection() {
  const choiceTexts = useChoiceTexts();
  const words = useAnswerWords(versionsWords);
  const turnsOff = useTurnsOff();
  const { goal, versions } = useDraft();
  const asksLync = unneededBy({ goal: goal?.goal }).lync === undefined;
  const chosen = { exchange: versions?.exchange || undefined, lync: (asksLync && versions?.lync) || undefined };
  const pairs = usePairTexts();
  const deadEnd = useDeadEnd(chosen);
  return (
    <SectionForm spec={spec} deadEnd={deadEnd}>
      {(form) => (
        <>
          <ChoiceField
            form={form}
            name="exchange"
            path="exchange.version"
            words={words["exchange.version"]}
            choices={exchangeVersions.map((version) => ({
              ...choiceOf(version, choiceTexts.exchange[version], turnsOff),
              mark: chosen.lync && markOf(version, chosen.lync, pairs.refusedWith(lyncProducts[chosen.lync].name)),
              note: version === chosen.exchange ? <NothingToDo /> : null,
            }))}
          />
          <OtherServers form={form} />
          {asksLync ? (
            <ChoiceField
              form={form}
              name="lync"
              path="lync.version"
              words={words["lync.version"]}
              choices={lyncVersions.map((version) => ({
                value: version,
                ...choiceTexts.lync[version],
                mark:
                  chosen.exchange &&
                  markOf(chosen.exchange, version, pairs.refusedWith(exchangeProducts[chosen.exchange].shortName)),
                note: version === chosen.lync ? <RefusedPair {...chosen} /> : null,
              }))}
            />
          ) : null}
          {asksLync ? <PairTable {...chosen} /> : null}
          <ChosenPair {...chosen} />
          <LookUps>{(part) => <VersionsLookUps part={part} form={form} asksLync={asksLync} />}</LookUps>
        </>
      )}
    </SectionForm>
  );
}

function markOf(exchange: ExchangeVersion, lync: LyncVersion, mark: string): string | undefined {
  return pairOf(exchange, lync).verdict === "refused" ? mark : undefined;
}

/** Why no plan comes of the versions that are chosen; undefined while one may. */
function useDeadEnd({ exchange, lync }: ChosenPairProps): string | undefined {
  const { deadEnd } = usePairTexts();
  const goal = useDraft().goal?.goal;
  const profile: GoalProfile | undefined = goal && goalProfiles[goal];
  const product = exchange && exchangeProducts[exchange];
  if (product?.planned && profile?.uselessWith?.(product)) return deadEnd.useless;
  return exchange && lync && pairOf(exchange, lync).verdict === "refused" ? deadEnd.pair : undefined;
}

/** Folded while nothing is in it, since most organisations have one version. */
function OtherServers({ form }: { form: UseFormReturn<VersionsValues> }) {
  const { otherVersions } = usePairTexts();
  const { loading } = useLookUpsTexts();
  const isNamed = Boolean(useDraft().versions?.otherServers?.trim());
  return (
    <DisclosureOnDemand title={otherVersions} loading={loading} open={isNamed}>
      <OtherServersList form={form} />
    </DisclosureOnDemand>
  );
}
