"use client";

import Link from "next/link";
import type { Answers } from "@/lib/answers/types";
import { generatePlan } from "@/lib/generate/plan";
import type { PlanWords } from "@/lib/messages/words";
import { changesOf, countPlan } from "@/lib/plan/plan-counts";
import type { Plan } from "@/lib/plan/types";
import { pictureOf } from "@/lib/render/drawing/picture";
import { useOutlineTexts } from "@/components/messages/outline";
import { usePlanWords } from "@/components/messages/plan-words";
import { TopologyDrawing } from "@/components/topology/topology-drawing";

export interface PlannedChangesProps {
  readonly answers: Answers;
  /** Whether the answers are complete, so that there is a whole plan to see. */
  readonly complete: boolean;
}

/** The drawing and the changes of a plan, in running order. Apart from the page, so that it waits for no step. */
export function PlannedChanges({ answers, complete }: PlannedChangesProps) {
  const outlineTexts = useOutlineTexts();
  const planWords = usePlanWords();
  const plan = planOf(answers, planWords);
  const undecided = plan.topology.work.includes("trust") && plan.topology.trustDecisions.length === 0;
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] beside:block beside:space-y-4">
      <TopologyDrawing picture={pictureOf(plan.topology, "after", planWords)} />
      <div className="space-y-4">
        <ol className="list-none space-y-2">
          {undecided ? <li className="border-l-4 border-dotted border-edge pl-3">{outlineTexts.undecided}</li> : null}
          {changesOf(plan).map(({ id, title, targets }) => (
            <Change key={id} title={title} names={targets.map(({ name }) => name)} />
          ))}
        </ol>
        <p>{complete ? <Link href="/plan">{outlineTexts.see}</Link> : outlineTexts.sketch}</p>
      </div>
    </div>
  );
}

/** How much changes, in one line. */
export function ChangeCount({ answers }: Pick<PlannedChangesProps, "answers">) {
  const outlineTexts = useOutlineTexts();
  const planWords = usePlanWords();
  const plan = planOf(answers, planWords);
  const { changes, servers } = countPlan(plan);
  return outlineTexts.count(changes, servers);
}

const plans = new WeakMap<Answers, Plan>();

/** Both parts ask for the same plan after each key. */
function planOf(answers: Answers, planWords: PlanWords): Plan {
  const plan = plans.get(answers) ?? generatePlan(answers, planWords);
  plans.set(answers, plan);
  return plan;
}

function Change({ title, names: [first, ...others] }: { title: string; names: readonly string[] }) {
  const outlineTexts = useOutlineTexts();
  return (
    <li className="border-l-4 border-accent pl-3">
      {title}
      {first === undefined ? null : (
        <span className="block break-words text-small text-soft">{outlineTexts.targets(first, others.length)}</span>
      )}
    </li>
  );
}
