"use client";

import { useEffect, useState } from "react";
import type { AnswerTrace } from "@/lib/trace/trace";
import type { Gain } from "@/lib/plan/gained";
import type { Place, PlannedStep } from "@/lib/plan/types";
import { usePlanTexts, type PlanTexts } from "@/components/messages/plan";
import { Button } from "@/components/ui/button";
import { stepAddress, useAddress } from "../use-address";
import { StepEntry } from "./step-entry";

interface StepListProps {
  readonly steps: readonly PlannedStep[];
  readonly gained: ReadonlyMap<string, Gain>;
  readonly trace: AnswerTrace;
}

/** The steps of each run, in the order in which the scripts run and with their numbers. The address of a step unfolds it. */
export function StepList({ steps, gained, trace }: StepListProps) {
  const planTexts = usePlanTexts();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const address = useAddress();
  const addressed = steps.find(({ id }) => stepAddress(id) === address)?.id;
  const [followed, setFollowed] = useState<string>();
  if (addressed !== followed) {
    setFollowed(addressed);
    if (addressed !== undefined) setOpen(new Set([...open, addressed]));
  }
  useEffect(() => {
    // The browser looked for the address before the steps were there.
    if (addressed !== undefined) document.getElementById(stepAddress(addressed))?.scrollIntoView();
  }, [addressed]);

  const all = steps.every(({ id }) => open.has(id));
  const toggle = (id: string, isOpen: boolean) => {
    if (open.has(id) === isOpen) return;
    // Without its address, the next link to this step is a change of address again, and unfolds it.
    if (!isOpen && id === addressed) window.history.replaceState(null, "", window.location.pathname);
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  return (
    <section aria-labelledby="steps" className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id="steps">{planTexts.stepsTitle}</h2>
        <Button size="small" onClick={() => setOpen(new Set(all ? [] : steps.map(({ id }) => id)))}>
          {all ? planTexts.collapseAll : planTexts.expandAll}
        </Button>
      </div>
      {runsOf(steps).map((run) => (
        <div key={run[0].run} className="space-y-2 border-b border-rule">
          <div className="break-after-avoid">
            <h3>{`${run[0].run}. ${runName(run[0], planTexts)}`}</h3>
            <p className="text-small text-soft">{shellOf(run[0], planTexts)}</p>
          </div>
          <ol className="list-none">
            {run.map((step) => (
              <li
                key={step.id}
                id={stepAddress(step.id)}
                className="scroll-mt-4 break-inside-avoid border-t border-rule py-4 target:bg-accentWash"
              >
                <StepEntry
                  step={step}
                  gain={gained.get(step.id)}
                  trace={trace}
                  open={open.has(step.id)}
                  onToggle={(isOpen) => toggle(step.id, isOpen)}
                />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

type Steps = readonly [PlannedStep, ...PlannedStep[]];

function runsOf(steps: readonly PlannedStep[]): readonly Steps[] {
  const runs: [PlannedStep, ...PlannedStep[]][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0].run === step.run) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** What people do themselves has no place. */
const placeOf = ({ place, script, phase }: PlannedStep): Place | undefined =>
  script === undefined || phase === "confirm" ? undefined : place;

function runName(step: PlannedStep, texts: PlanTexts): string {
  const place = placeOf(step);
  return place === undefined ? texts.order.byHand : texts.placeNames[place];
}

/** In which shell all of its steps run. */
function shellOf(step: PlannedStep, texts: PlanTexts): string {
  const place = placeOf(step);
  return place === undefined ? texts.order.byHandLead : texts.places[place];
}
