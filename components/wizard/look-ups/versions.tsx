"use client";

import type { UseFormReturn } from "react-hook-form";
import { nameRows, namesIn } from "@/components/form/row-list";
import { useDraft } from "@/components/drafts/use-drafts";
import { lookUpForLync } from "@/components/look-ups/commands/for-version";
import { versionsLookUps } from "@/components/look-ups/commands/versions";
import { LookUpsBody, type SectionLookUp } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import { useChoiceTexts } from "@/components/messages/choices";
import { useVersionsHowTo } from "@/components/messages/how-to/versions";
import type { VersionsValues } from "../section-values";

export interface VersionsLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<VersionsValues>;
  readonly asksLync: boolean;
}

const loadChoices = () => import("@/components/look-ups/propose-choice");

export function VersionsLookUps({ part, form, asksLync }: VersionsLookUpsProps) {
  const howTo = useVersionsHowTo();
  const choiceTexts = useChoiceTexts();
  const exchange: SectionLookUp = {
    lookUp: versionsLookUps.exchangeVersion,
    text: howTo.exchangeVersion,
    target: pasteTarget({
      lookUp: versionsLookUps.exchangeVersion,
      isOpen: () => !form.getValues("exchange"),
      read: async (text, pasted) => (await loadChoices()).proposeExchangeVersion(text, pasted, choiceTexts.exchange),
      fill: ({ version, own, others }) => {
        form.setValue("exchange", version);
        const before = namesIn(form).filter((name) => !own.includes(name) && !others.includes(name));
        form.setValue("names", nameRows([...before, ...others].filter(Boolean).join("\n")));
      },
    }),
  };
  const { versions } = useDraft();
  const lync: SectionLookUp = {
    lookUp: lookUpForLync(versionsLookUps.lyncVersion, versions?.lync || undefined, versions?.exchange || undefined),
    text: howTo.lyncVersion,
    target: pasteTarget({
      lookUp: versionsLookUps.lyncVersion,
      isOpen: () => !form.getValues("lync"),
      read: async (text, pasted) => (await loadChoices()).proposeLyncVersion(text, pasted, choiceTexts.lync),
      fill: (version) => form.setValue("lync", version),
    }),
  };
  return <LookUpsBody part={part} form={form} section="versions" lookUps={asksLync ? [exchange, lync] : [exchange]} />;
}
