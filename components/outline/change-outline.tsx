"use client";

import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { useDraft } from "@/components/drafts/use-drafts";
import { useInsight } from "@/components/drafts/use-insight";
import { useJourneyTexts } from "@/components/messages/journey";
import { useOutlineTexts } from "@/components/messages/outline";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Marker } from "@/components/ui/marker";

const PlannedChanges = lazy(() => import("./planned-changes").then((module) => ({ default: module.PlannedChanges })));
const ChangeCount = lazy(() => import("./planned-changes").then((module) => ({ default: module.ChangeCount })));

/**
 * What the answers lead to, while they are given: beside the questions where there is room, else behind a bar at the foot
 * of the window.
 */
export function ChangeOutline() {
  const outlineTexts = useOutlineTexts();
  const [open, setOpen] = useState(false);
  // Drawn behind the key that changed it: the answer and the plan hash are on the page first.
  const { answers, complete, loading, refusal } = useDeferredValue(useSketch());
  return (
    <aside
      aria-labelledby="outline-title"
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t border-edge bg-paper beside:static beside:border-l beside:border-t-0 beside:border-rule beside:pl-6"
    >
      <h2 id="outline-title" className="hidden pb-3 text-lead beside:block">
        {outlineTexts.title}
      </h2>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="outline"
        data-shortcut="changes"
        onClick={() => setOpen(!open)}
        className="flex min-h-12 w-full items-center justify-between gap-3 px-4 text-left font-bold md:px-8 beside:hidden"
      >
        <span className="min-w-0 truncate text-small">
          <span className="sr-only">{outlineTexts.title}: </span>
          {answers ? (
            <Suspense fallback={outlineTexts.title}>
              <ChangeCount answers={answers} />
            </Suspense>
          ) : (
            (refusal && outlineTexts.nothing) || outlineTexts.title
          )}
        </span>
        <Marker className={`h-3 w-3 ${open ? "rotate-90" : "[rotate:-90deg]"}`} />
      </button>
      <div
        id="outline"
        tabIndex={0}
        role="group"
        aria-label={outlineTexts.title}
        className={`${open ? "flex" : "hidden beside:flex"} max-h-[80vh] flex-col gap-4 overflow-y-auto px-4 pb-6 md:px-8 beside:max-h-[calc(100vh-9.5rem)] beside:p-0`}
      >
        <Progress />
        {answers ? (
          <Suspense fallback={<p className="text-soft">{outlineTexts.loading}</p>}>
            <PlannedChanges answers={answers} complete={complete} />
          </Suspense>
        ) : (
          <p className="text-soft">
            {refusal ? outlineTexts.refused[refusal] : loading ? outlineTexts.loading : outlineTexts.empty}
          </p>
        )}
      </div>
    </aside>
  );
}

/**
 * The answers to draw: those of the finished draft, else a sketch of what is there, once the rules are there. What is
 * refused is not drawn.
 */
function useSketch() {
  const catalogue = useCatalogue();
  const insight = useInsight();
  const hasGoal = useDraft().goal?.goal !== undefined;
  const loading = hasGoal && !insight;
  return useMemo(() => {
    const { result, refusal, sketch } = insight ?? {};
    if (refusal) return { answers: undefined, complete: false, loading, refusal };
    return result?.ok
      ? { answers: result.value.answers, complete: true, loading }
      : { answers: sketch?.(catalogue), complete: false, loading };
  }, [insight, loading, catalogue]);
}

/** How far the answers are, while there is no plan. */
function Progress() {
  const journeyTexts = useJourneyTexts();
  const insight = useInsight();
  if (!insight || insight.result.ok) return null;
  const { answered, sections, ...others } = insight.counts();
  return <p className="text-small text-soft">{journeyTexts.progress(answered, sections, others)}</p>;
}
