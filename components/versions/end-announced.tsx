"use client";

import { goalProfiles } from "@/lib/answers/goals";
import { exchangeProducts } from "@/lib/answers/products";
import { useDraft } from "@/components/drafts/use-drafts";
import { usePairTexts } from "@/components/messages/pairs";
import { Notice } from "@/components/ui/notice";

/** That an update will take instant messaging away from the chosen Exchange; nothing where it is to be turned off anyway. */
export function EndAnnounced() {
  const texts = usePairTexts();
  const { versions, goal } = useDraft();
  const product = versions?.exchange ? exchangeProducts[versions.exchange] : undefined;
  const turnsOff = goal?.goal !== undefined && goalProfiles[goal.goal].messaging === "off";
  if (!product?.planned || !product.endAnnounced || turnsOff) return null;
  return (
    <Notice tone="caution" title={texts.endTitle(product.shortName)}>
      <p>{texts.endAnnounced({ exchange: product.shortName })}</p>
    </Notice>
  );
}
