"use client";

import { goalProfiles, type GoalProfile } from "@/lib/answers/goals";
import { exchangeProducts } from "@/lib/answers/products";
import { useless } from "@/lib/messages/en/dropped";
import { useDraft } from "@/components/drafts/use-drafts";
import { usePairTexts } from "@/components/messages/pairs";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Notice } from "@/components/ui/notice";

/** That the chosen goal has nothing to do with the chosen Exchange, and why; nothing where it has. */
export function NothingToDo() {
  const texts = usePairTexts();
  const reasons = useCatalogue()?.problem.useless ?? useless;
  const { versions, goal } = useDraft();
  const product = versions?.exchange ? exchangeProducts[versions.exchange] : undefined;
  const profile: GoalProfile | undefined = goal?.goal ? goalProfiles[goal.goal] : undefined;
  const reason = product?.planned ? profile?.uselessWith?.(product) : undefined;
  if (!product || reason === undefined) return null;
  return (
    <Notice tone="caution" title={texts.nothingToDo(product.shortName)}>
      <p>{texts.useless(reasons[reason])}</p>
    </Notice>
  );
}
