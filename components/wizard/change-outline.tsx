"use client";

import Link from "next/link";
import { useDeferredValue, useMemo } from "react";
import { journeyFor } from "@/lib/answers/journey";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useDraft } from "@/components/drafts/use-drafts";
import { en } from "@/components/messages/en";
import { usePlan } from "@/components/plan/use-plan";
import type { Plan } from "@/lib/plan/types";

/** What the answers lead to, beside the questions: progress first, then the changes of the plan in running order. */
export function ChangeOutline() {
  const { result } = useCompleteDraft();
  const plan = usePlan(result.ok ? result.value.answers : undefined);
  return (
    <aside aria-labelledby="outline-title" className="no-print space-y-3 border-t border-rule pt-4 wide:border-l wide:border-t-0 wide:pl-6 wide:pt-0">
      <h2 id="outline-title" className="text-lead">
        {en.outline.title}
      </h2>
      {!result.ok ? <Progress /> : plan.data ? <Changes plan={plan.data} /> : <p className="text-soft">{en.outline.loading}</p>}
    </aside>
  );
}

function Progress() {
  const draft = useDeferredValue(useDraft());
  const needed = useMemo(() => journeyFor(draft).sections.filter(({ state }) => state !== "not-needed"), [draft]);
  const done = needed.filter(({ state }) => state === "done").length;
  return (
    <>
      <p className="text-soft">{en.outline.empty}</p>
      <p>{en.outline.progress(done, needed.length)}</p>
    </>
  );
}

function Changes({ plan }: { plan: Plan }) {
  const changes = plan.steps.filter(({ undo }) => undo.kind === "script");
  return (
    <>
      <ol className="list-none space-y-2">
        {changes.map(({ id, title, targets }) => (
          <li key={id} className="border-l-4 border-accent pl-3">
            {title}
            <span className="block break-words text-small text-soft">{en.outline.targets(targets[0]?.name ?? "", targets.length - 1)}</span>
          </li>
        ))}
      </ol>
      {changes.length === 0 ? <p>{en.outline.none}</p> : null}
      <p>
        <Link href="/plan">{en.outline.see}</Link>
      </p>
    </>
  );
}
