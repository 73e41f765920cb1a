"use client";

import Link from "next/link";
import { memo, useMemo, useState } from "react";
import type { Answers } from "@/lib/answers/types";
import { changesOf, countPlan } from "@/lib/plan/plan-counts";
import { smallPictureOf } from "@/lib/render/drawing/picture";
import { useOutlineTexts } from "@/components/messages/outline";
import { usePlanWords } from "@/components/messages/plan-words";
import { TopologyDrawing } from "@/components/topology/topology-drawing";
import { Prose } from "@/components/ui/prose";
import { planOf } from "./plan-of-answers";
import { WholeLines } from "./whole-lines";

export interface PlannedChangesProps {
  readonly answers: Answers;
  /** Whether the answers are complete, so that there is a whole plan to see. */
  readonly complete: boolean;
}

/**
 * The drawing and the changes of a plan, in running order. Apart from the page, so that it waits for no step. The drawing
 * takes less than half of the height, and the list shows whole lines until all are asked for.
 */
export const PlannedChanges = memo(function PlannedChanges({ answers, complete }: PlannedChangesProps) {
  const outlineTexts = useOutlineTexts();
  const planWords = usePlanWords();
  const [all, setAll] = useState(false);
  const plan = planOf(answers, planWords);
  const undecided = plan.topology.work.includes("trust") && plan.topology.trustDecisions.length === 0;
  const lines = useMemo(
    () => [
      ...(undecided
        ? [
            <p key="undecided" className="border-l-4 border-dotted border-edge pl-3">
              {outlineTexts.undecided}
            </p>,
          ]
        : []),
      ...changesOf(plan).map(({ id, title, targets }) => (
        <Change key={id} title={title} names={targets.map(({ name }) => name)} />
      )),
    ],
    [plan, undecided, outlineTexts],
  );
  return (
    <div
      className={`grid gap-x-8 gap-y-4 md:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] beside:flex beside:flex-col ${all ? "" : "min-h-0 grid-rows-[auto_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)]"}`}
    >
      <TopologyDrawing
        picture={smallPictureOf(plan.topology, planWords)}
        className="max-h-[31vh] shrink-0 md:max-h-[60vh] beside:max-h-[calc(0.45*(100vh-6rem))]"
      />
      <div className={`flex min-w-0 flex-col ${all ? "" : "min-h-0"}`}>
        <WholeLines lines={lines} all={all} onAll={setAll}>
          <p>{complete ? <Link href="/plan">{outlineTexts.see}</Link> : outlineTexts.sketch}</p>
        </WholeLines>
      </div>
    </div>
  );
});

/** How much changes, in one line. */
export const ChangeCount = memo(function ChangeCount({ answers }: Pick<PlannedChangesProps, "answers">) {
  const outlineTexts = useOutlineTexts();
  const planWords = usePlanWords();
  const plan = planOf(answers, planWords);
  return outlineTexts.count(countPlan(plan));
});

function Change({ title, names: [first, ...others] }: { title: string; names: readonly string[] }) {
  const outlineTexts = useOutlineTexts();
  return (
    <p className="border-l-4 border-accent pl-3">
      <Prose text={title} isHeading />
      {first === undefined ? null : (
        <span className="block break-words text-small text-soft">{outlineTexts.targets(first, others.length)}</span>
      )}
    </p>
  );
}
