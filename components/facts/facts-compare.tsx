"use client";

import { useCollectTexts } from "@/components/messages/collect";
import { FactsDrop } from "./facts-drop";

/** Takes facts files beside a plan that is complete: what differs from it is shown where `FactsResults` is. */
export function FactsCompare() {
  const { compare, label, hint } = useCollectTexts();
  return (
    <FactsDrop label={label} hint={hint} fold={compare.title}>
      <p className="text-soft">{compare.lead}</p>
    </FactsDrop>
  );
}
