"use client";

import type { UseFormReturn } from "react-hook-form";
import { addNames, namesIn } from "@/components/form/row-list";
import { unifiedMessagingLookUps } from "@/components/look-ups/commands/unified-messaging";
import { LookUpsBody, type SectionLookUp } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useUnifiedMessagingHowTo } from "@/components/messages/how-to/unified-messaging";
import { usePlacementTexts } from "@/components/messages/placement";
import { unifiedMessagingWords } from "@/lib/messages/en/answers/unified-messaging";
import type { UmValues } from "../section-values";

/** The questions that are asked, and those among them that have an answer. */
export interface UmLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<UmValues>;
  readonly asks: Readonly<Record<"placement" | "sipNameDialPlan" | "dialPlans", boolean>>;
}

const loadChoices = () => import("@/components/look-ups/propose-choice");

export function UmLookUps({ part, form, asks }: UmLookUpsProps) {
  const howTo = useUnifiedMessagingHowTo();
  const placementTexts = usePlacementTexts();
  const sipName = useAnswerWords(unifiedMessagingWords)["um.sipNameDialPlan"];
  const commands = unifiedMessagingLookUps;
  const all: Readonly<Record<keyof UmLookUpsProps["asks"], SectionLookUp>> = {
    placement: {
      lookUp: commands.placement,
      text: howTo.placement,
      target: pasteTarget({
        lookUp: commands.placement,
        isOpen: () => !form.getValues("placement"),
        read: async (text, pasted) => (await loadChoices()).proposePlacement(text, pasted, placementTexts),
        fill: (placement) => form.setValue("placement", placement),
      }),
    },
    sipNameDialPlan: {
      lookUp: commands.sipNameDialPlan,
      text: howTo.sipNameDialPlan,
      target: pasteTarget({
        lookUp: commands.sipNameDialPlan,
        isOpen: () => !form.getValues("sipNameDialPlan"),
        read: async (text, pasted) => (await loadChoices()).proposeSipName(text, pasted, sipName.choices),
        fill: (answer) => form.setValue("sipNameDialPlan", answer),
      }),
    },
    dialPlans: {
      lookUp: commands.dialPlans,
      text: howTo.dialPlans,
      target: pasteTarget({
        lookUp: commands.dialPlans,
        isOpen: () => namesIn(form).every((name) => name.trim() === ""),
        read: async (text, pasted) =>
          (await import("@/components/look-ups/propose-names")).proposeDialPlans(text, pasted, namesIn(form)),
        fill: (names) => addNames(form, names),
      }),
    },
  };
  const asked = (["placement", "sipNameDialPlan", "dialPlans"] as const).filter((name) => asks[name]);
  return <LookUpsBody part={part} form={form} section="unified-messaging" lookUps={asked.map((name) => all[name])} />;
}
