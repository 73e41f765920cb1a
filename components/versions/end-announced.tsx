"use client";

import { exchangeProducts } from "@/lib/answers/products";
import { useDraft } from "@/components/drafts/use-drafts";
import { turnsOff } from "@/components/messages/section-text";
import { usePairTexts } from "@/components/messages/pairs";
import { Notice } from "@/components/ui/notice";

/** That an update will take instant messaging away from the chosen Exchange; nothing where it is to be turned off anyway. */
export function EndAnnounced() {
  const texts = usePairTexts();
  const { versions, goal } = useDraft();
  const product = versions?.exchange ? exchangeProducts[versions.exchange] : undefined;
  if (!product?.planned || !product.endAnnounced || turnsOff(goal?.goal)) return null;
  return (
    <Notice tone="caution" title={texts.endTitle(product.shortName)}>
      <p>{texts.endAnnounced({ exchange: product.shortName })}</p>
    </Notice>
  );
}
