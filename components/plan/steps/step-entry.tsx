"use client";

import type { AnswerTrace } from "@/lib/trace/trace";
import type { Gain } from "@/lib/plan/gained";
import type { PlannedStep } from "@/lib/plan/types";
import { usePlanTexts, type PlanTexts } from "@/components/messages/plan";
import { Disclosure } from "@/components/ui/disclosure";
import { StepDetails } from "./step-details";

export interface StepEntryProps {
  readonly step: PlannedStep;
  /** Whether it is what gives users presence and chat. */
  readonly gain: Gain | undefined;
  readonly trace: AnswerTrace;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** One step: what and why, how long and what users notice at a glance; the rest on request. Its run says where. */
export function StepEntry({ step, gain, trace, open, onToggle }: StepEntryProps) {
  const planTexts = usePlanTexts();
  const heading = `title-${step.id}`;
  return (
    <article
      aria-labelledby={heading}
      className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 wide:grid-cols-[2.5rem_minmax(0,42rem)_minmax(0,1fr)] wide:gap-x-6"
    >
      <p aria-hidden="true" className="text-right text-lead font-bold tabular-nums text-accent">
        {step.number}
      </p>
      <div className="min-w-0 space-y-1">
        <h4 id={heading} className="text-lead font-bold">
          <span className="sr-only">{`${step.number} `}</span>
          {step.title}
        </h4>
        <p className="max-w-measure text-soft">{step.why}</p>
      </div>
      <Glance step={step} gain={gain} />
      <Disclosure
        title={
          <>
            {planTexts.detailsOf(partsOf(step, planTexts))}
            <span className="sr-only">{`: ${planTexts.detailsNamed(step.title)}`}</span>
          </>
        }
        open={open}
        onToggle={(event) => onToggle(event.currentTarget.open)}
        className="col-start-2 min-w-0 text-small wide:col-end-4"
      >
        <StepDetails step={step} trace={trace} />
      </Disclosure>
    </article>
  );
}

function Glance({ step, gain }: Pick<StepEntryProps, "step" | "gain">) {
  const planTexts = usePlanTexts();
  // What users notice without being told.
  const isFelt = step.impact === "user-visible-outage" || step.impact === "messaging-ends";
  return (
    <p className="col-start-2 pt-1 text-small wide:col-start-3 wide:row-start-1">
      {step.minutes > 0 ? `${planTexts.takes(step.minutes)} ` : null}
      {gain === undefined || isFelt ? (
        <span className={isFelt ? "font-bold text-caution" : "text-soft"}>{planTexts.impacts[step.impact]}</span>
      ) : null}
      {gain === undefined ? null : <strong> {planTexts.gained[gain]}</strong>}
    </p>
  );
}

/** What unfolds, in words, so that nobody opens a fold to see whether it holds something. */
function partsOf({ targets, documentedCommands, undo }: PlannedStep, planTexts: PlanTexts): readonly string[] {
  return [
    planTexts.foldOnTargets(kindOf(targets), targets.length),
    ...(documentedCommands.length > 0 ? [planTexts.foldCommand] : []),
    ...(undo.kind !== "none" ? [planTexts.foldUndo] : []),
    planTexts.foldSources,
  ];
}

/** What a step is about, by the answers that name it; a person is named by none. */
function kindOf([first]: PlannedStep["targets"]): "servers" | "pools" | "policies" | "users" {
  const [path = ""] = first?.paths ?? [];
  if (path.startsWith("mailboxPolicies")) return "policies";
  if (path === "lync.poolFqdn") return "pools";
  return path === "" && first?.name.includes("@") === true ? "users" : "servers";
}
