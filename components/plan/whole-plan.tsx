"use client";

import { lazy, Suspense, useEffect, useMemo } from "react";
import type { Answers } from "@/lib/answers/types";
import { changeSteps } from "@/lib/plan/change-steps";
import { gainedBy } from "@/lib/plan/gained";
import { traceAnswers } from "@/lib/trace/trace";
import { isExample } from "@/components/drafts/example-plan";
import { useOpenedAnswers } from "@/components/drafts/use-shown-answers";
import { FactsCompare } from "@/components/facts/facts-compare";
import { usePlanTexts } from "@/components/messages/plan";
import { PoolCopy } from "@/components/next-change/pool-copy";
import { AnswerUses } from "./answers/answer-uses";
import { Installation } from "./installation";
import { openForPrint } from "./print-open";
import { PlanHead } from "./plan-head";
import { LeftOutWork } from "./steps/left-out-work";
import { StepList } from "./steps/step-list";
import type { PlanBundle } from "./use-plan";
import { WorkOrder } from "./work-order";

// The browser of files comes after the plan: nobody waits for it to read the steps.
const FileBrowser = lazy(() => import("./files/file-browser").then((module) => ({ default: module.FileBrowser })));

interface WholePlanProps {
  readonly answers: Answers;
  /** Whether it is the plan of a draft of this browser. */
  readonly isOwn: boolean;
  readonly made: PlanBundle;
}

/** The Exchange servers that this plan leaves to plans of their own; nothing where none was named. */
function LeftServers({ servers }: { readonly servers: readonly string[] }) {
  const planTexts = usePlanTexts();
  if (servers.length === 0) return null;
  return <p className="max-w-measure break-words">{planTexts.leftServers(servers)}</p>;
}

/** A complete plan: its head, the drawing, the order of work, every step and every file. */
export function WholePlan({ answers, isOwn, made }: WholePlanProps) {
  const planTexts = usePlanTexts();
  const opened = useOpenedAnswers();
  const { plan, leftOut, bundle } = made;
  const trace = useMemo(() => traceAnswers(answers), [answers]);
  const gained = useMemo(() => gainedBy(plan), [plan]);
  useEffect(openForPrint, []);
  return (
    <>
      <PlanHead answers={answers} made={made} />
      <LeftServers servers={plan.topology.otherServers} />
      {isOwn ? <FactsCompare /> : null}
      <Installation topology={plan.topology} />
      <WorkOrder plan={plan} gained={gained} />
      <StepList key={`steps-${plan.hash}`} steps={changeSteps(plan)} gained={gained} trace={trace} />
      <LeftOutWork leftOut={leftOut} />
      <AnswerUses key={`answers-${plan.hash}`} plan={plan} files={bundle.files} trace={trace} />
      <Suspense fallback={<p className="min-h-[70vh] text-soft">{planTexts.loading}</p>}>
        <FileBrowser key={`files-${plan.hash}`} files={bundle.files} trace={trace} />
      </Suspense>
      {isExample(opened) ? null : <PoolCopy earlier={{ answers }} />}
    </>
  );
}
