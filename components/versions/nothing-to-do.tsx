"use client";

import Link from "next/link";
import { goalProfiles, insteadOfUseless, type Goal, type GoalProfile } from "@/lib/answers/goals";
import { exchangeProducts } from "@/lib/answers/products";
import { useless } from "@/lib/messages/en/dropped";
import { useDraft } from "@/components/drafts/use-drafts";
import { useChoiceTexts } from "@/components/messages/choices";
import { usePairTexts } from "@/components/messages/pairs";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { useFieldErrors } from "@/components/form/problems-context";

const way = "relative z-10 font-bold text-accent underline underline-offset-4";

export interface NothingToDoProps {
  /** Chooses another goal; without it there is a link to the page where goals are chosen. */
  readonly onGoal?: (goal: Goal) => void;
}

/**
 * That the chosen goal has nothing to do with the chosen Exchange, why, and which goal may be meant; nothing where it has
 * something to do. Stands inside the choice that it is about.
 */
export function NothingToDo({ onGoal }: NothingToDoProps) {
  const texts = usePairTexts();
  const goals = useChoiceTexts().goal;
  const reasons = useCatalogue()?.problem.useless ?? useless;
  // After Continue the control says why.
  const isSaid = useFieldErrors("exchange.version").length > 0;
  const { versions, goal } = useDraft();
  const product = versions?.exchange ? exchangeProducts[versions.exchange] : undefined;
  const profile: GoalProfile | undefined = goal?.goal ? goalProfiles[goal.goal] : undefined;
  const reason = product?.planned ? profile?.uselessWith?.(product) : undefined;
  if (!product || reason === undefined) return null;
  const instead = insteadOfUseless[reason];
  return (
    <div role="status" className="mt-2 space-y-1 border-l-4 border-stop pl-3">
      {isSaid ? null : (
        <p>
          <strong className="text-stop">{texts.nothingToDo(product.shortName)}</strong> {texts.useless(reasons[reason])}
        </p>
      )}
      <p>
        {onGoal ? (
          <button type="button" className={`${way} min-h-8`} onClick={() => onGoal(instead)}>
            {texts.chooseGoal(goals[instead].label)}
          </button>
        ) : (
          <Link href="/wizard/goal" prefetch={false} className={way}>
            {texts.chooseOtherGoal}
          </Link>
        )}
      </p>
    </div>
  );
}
