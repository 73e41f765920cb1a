"use client";

import type { UseFormReturn } from "react-hook-form";
import { lyncPoolLookUps } from "@/components/look-ups/commands/lync-pool";
import { LookUpsBody } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import { useLyncPoolHowTo } from "@/components/messages/how-to/lync-pool";
import type { LyncPoolValues } from "../section-values";

export interface PoolLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<LyncPoolValues>;
}

export function PoolLookUps({ part, form }: PoolLookUpsProps) {
  const howTo = useLyncPoolHowTo();
  const lookUp = lyncPoolLookUps.poolFqdn;
  const target = pasteTarget({
    lookUp,
    isOpen: () => form.getValues("poolFqdn").trim() === "",
    read: async (text, pasted) => (await import("@/components/look-ups/propose-value")).proposePool(text, pasted),
    fill: (pool) => form.setValue("poolFqdn", pool),
  });
  return (
    <LookUpsBody part={part} form={form} section="lync-pool" lookUps={[{ lookUp, text: howTo.poolFqdn, target }]} />
  );
}
