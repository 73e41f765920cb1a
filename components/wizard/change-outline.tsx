"use client";

import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { journeyFor } from "@/lib/answers/journey";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useDraft } from "@/components/drafts/use-drafts";
import { en } from "@/components/messages/en";

const PlannedChanges = lazy(() => import("./planned-changes").then((module) => ({ default: module.PlannedChanges })));

/** What the answers lead to, beside the questions: progress first, then the changes of the plan. */
export function ChangeOutline() {
  const { result } = useCompleteDraft();
  return (
    <aside
      aria-labelledby="outline-title"
      className="no-print space-y-3 border-t border-rule pt-4 wide:border-l wide:border-t-0 wide:pl-6 wide:pt-0"
    >
      <h2 id="outline-title" className="text-lead">
        {en.outline.title}
      </h2>
      {result.ok ? (
        <Suspense fallback={<p className="text-soft">{en.outline.loading}</p>}>
          <PlannedChanges answers={result.value.answers} />
        </Suspense>
      ) : (
        <Progress />
      )}
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
