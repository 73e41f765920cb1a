"use client";

import type { UseFormReturn } from "react-hook-form";
import type { Goal } from "@/lib/answers/goals";
import { addNames, namesIn } from "@/components/form/row-list";
import { policiesLookUps } from "@/components/look-ups/commands/policies";
import { LookUpsBody } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import { usePoliciesHowTo } from "@/components/messages/how-to/policies";
import { turnsOff } from "@/components/messages/section-text";
import type { PoliciesValues } from "../section-values";

export interface PoliciesLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<PoliciesValues>;
  readonly goal: Goal | undefined;
}

export function PoliciesLookUps({ part, form, goal }: PoliciesLookUpsProps) {
  const { policies: words } = usePoliciesHowTo();
  const lookUp = policiesLookUps.policies;
  const target = pasteTarget({
    lookUp,
    isOpen: () => !form.getValues("scope"),
    read: async (text, pasted) =>
      (await import("@/components/look-ups/propose-names")).proposePolicies(
        text,
        pasted,
        namesIn(form),
        turnsOff(goal),
      ),
    fill: (names) => {
      form.setValue("scope", "named");
      addNames(form, names);
    },
  });
  return <LookUpsBody part={part} form={form} section="policies" lookUps={[{ lookUp, text: words, target }]} />;
}
