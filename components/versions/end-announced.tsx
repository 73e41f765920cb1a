"use client";

import { exchangeProducts, exchangeVersions } from "@/lib/answers/products";
import { useDraft } from "@/components/drafts/use-drafts";
import { useChoiceTexts } from "@/components/messages/choices";
import { turnsOff } from "@/components/messages/section-text";
import { Notice } from "@/components/ui/notice";

/**
 * That an update will take instant messaging away from an Exchange: a notice where that one was chosen, a line for whoever
 * may have it. Nothing where another is chosen, or where instant messaging is to be turned off.
 */
export function EndAnnounced() {
  const texts = useChoiceTexts();
  const { versions, goal } = useDraft();
  const ending = exchangeVersions
    .map((version) => exchangeProducts[version])
    .find((one) => one.planned && one.endAnnounced);
  if (!ending || turnsOff(goal?.goal)) return null;
  const text = texts.endAnnounced({ exchange: ending.shortName });
  if (!versions?.exchange) return <p className="text-small text-soft">{text}</p>;
  if (exchangeProducts[versions.exchange] !== ending) return null;
  return (
    <Notice tone="caution" title={texts.endTitle(ending.shortName)}>
      <p>{text}</p>
    </Notice>
  );
}
