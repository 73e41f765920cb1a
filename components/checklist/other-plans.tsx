"use client";

import { useRef } from "react";
import { draftFromAnswers } from "@/lib/draft/draft";
import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { draftStore } from "@/components/drafts/draft-store";
import { FingerprintMark, shortHash } from "@/components/frame/fingerprint";
import { useChecklistTexts } from "@/components/messages/checklist";
import { Button } from "@/components/ui/button";
import { tickStore } from "@/components/ticks/tick-store";
import { useTickedPlans, useTicks } from "@/components/ticks/use-ticks";

/** Ticks of plans that the present answers do not make: where they are, and the way back to their answers. */
export function OtherPlans({ hash }: { hash: string | undefined }) {
  const { others } = useChecklistTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const plans = useTickedPlans();
  const foreign = plans.filter((plan) => plan.hash !== hash);
  if (foreign.length === 0) return null;
  const isEmptyHere = hash === undefined || !plans.some((plan) => plan.hash === hash);
  const discard = (plan: string) => {
    tickStore.discard(plan);
    heading.current?.focus();
  };
  return (
    <section
      aria-labelledby="other-plans"
      className="no-print space-y-3 border-l-4 border-caution bg-cautionWash px-4 py-3"
    >
      <h2 ref={heading} id="other-plans" tabIndex={-1} className="text-lead">
        {others.title}
      </h2>
      <p>{isEmptyHere ? others.changed : others.lead}</p>
      <ul className="list-none space-y-3">
        {foreign.map((plan) => (
          <OtherPlan key={plan.hash} hash={plan.hash} settled={plan.settled} onDiscard={discard} />
        ))}
      </ul>
    </section>
  );
}

interface OtherPlanProps {
  readonly hash: string;
  readonly settled: number;
  readonly onDiscard: (hash: string) => void;
}

function OtherPlan({ hash, settled, onDiscard }: OtherPlanProps) {
  const { others } = useChecklistTexts();
  const { answers } = useTicks(hash);
  const name = others.plan(shortHash(hash));
  const open = () => {
    const parsed = parseAnswersJson(answers);
    if (parsed.ok) draftStore.open(draftFromAnswers(parsed.value.answers));
  };
  return (
    <li className="space-y-2">
      <p className="flex items-center gap-3">
        <FingerprintMark hash={hash} className="h-8 w-8" />
        <span>
          <span className="block font-mono text-small">{name}</span>
          <span className="text-small">{others.settled(settled)}</span>
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        {answers === "" ? null : (
          <Button size="small" aria-label={`${others.open}: ${name}`} title={others.openHint} onClick={open}>
            {others.open}
          </Button>
        )}
        <Button size="small" look="danger" aria-label={`${others.discard}: ${name}`} onClick={() => onDiscard(hash)}>
          {others.discard}
        </Button>
      </div>
    </li>
  );
}
