"use client";

import Link from "next/link";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { traceAnswers } from "@/lib/trace/trace";
import type { Answers } from "@/lib/answers/types";
import { isExample } from "@/components/drafts/example-plan";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useOpenedAnswers, useShownAnswers, type ShownAnswers } from "@/components/drafts/use-shown-answers";
import { CollectHere } from "@/components/facts/collect-here";
import { FactsCompare } from "@/components/facts/facts-compare";
import { FactsResults } from "@/components/facts/facts-results";
import { Fingerprint } from "@/components/frame/fingerprint";
import { OpenedNotice } from "@/components/frame/opened-notice";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { useJourneyTexts } from "@/components/messages/journey";
import { usePlanTexts } from "@/components/messages/plan";
import { PoolCopy } from "@/components/next-change/pool-copy";
import { SpokenFor } from "@/components/messages/spoken-for";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { AnswerUses } from "./answers/answer-uses";
import { Installation } from "./installation";
import { openForPrint } from "./print-open";
import { PlanHead } from "./plan-head";
import { SkippedSteps } from "./steps/skipped-steps";
import { StepList } from "./steps/step-list";
import { useBundle, type PlanBundle } from "./use-plan";
import { WorkOrder } from "./work-order";

// The browser of files comes after the plan: nobody waits for it to read the steps.
const FileBrowser = lazy(() => import("./files/file-browser").then((module) => ({ default: module.FileBrowser })));

/** What will happen: the plan, every file of the bundle, and the ways to hand it on. */
export function PlanPage() {
  const shown = useShownAnswers();
  return (
    <SpokenFor version={shown.answers?.exchange.version}>
      <Page {...shown} />
    </SpokenFor>
  );
}

function Page({ answers, hash, waiting }: ShownAnswers) {
  const planTexts = usePlanTexts();
  const isOwn = useOpenedAnswers() === undefined;
  return (
    <PageFrame fingerprint={<Fingerprint hash={hash} />}>
      <main id="content" tabIndex={-1} className="space-y-8 pt-8">
        <PageHeading>{answers || waiting ? planTexts.title : planTexts.incompleteTitle}</PageHeading>
        <OpenedNotice />
        {isOwn ? <FactsResults {...(answers ? { beside: "plan" } : {})} /> : null}
        {answers ? <CompletePlan answers={answers} isOwn={isOwn} /> : <Incomplete waiting={waiting} />}
      </main>
    </PageFrame>
  );
}

function Incomplete({ waiting }: { waiting: boolean }) {
  const planTexts = usePlanTexts();
  return (
    <div className="max-w-measure space-y-4">
      <p className="text-lead text-soft">{waiting ? planTexts.loading : planTexts.incomplete}</p>
      {waiting ? null : <HowFar />}
      {waiting ? null : (
        <Link href="/wizard/review" className={buttonClass({ look: "main" })}>
          {planTexts.toReview}
        </Link>
      )}
      {waiting ? null : <CollectHere />}
    </div>
  );
}

/** In the words and numbers of the pages of questions. */
function HowFar() {
  const journeyTexts = useJourneyTexts();
  const { answered, sections, open, warnings, ...others } = useCompleteDraft().counts();
  return (
    <p>
      {journeyTexts.progress(answered, sections, others)}
      <br />
      {journeyTexts.left(open, warnings)}
    </p>
  );
}

interface CompletePlanProps {
  readonly answers: Answers;
  /** Whether it is the plan of a draft of this browser. */
  readonly isOwn: boolean;
}

function CompletePlan({ answers, isOwn }: CompletePlanProps) {
  const planTexts = usePlanTexts();
  const { data, isError } = useBundle(answers);
  if (data) return <WholePlan answers={answers} isOwn={isOwn} made={data} />;
  if (isError) return <Notice tone="stop" title={planTexts.broken} />;
  return <p className="text-lead text-soft">{planTexts.loading}</p>;
}

function WholePlan({ answers, isOwn, made }: CompletePlanProps & { readonly made: PlanBundle }) {
  const planTexts = usePlanTexts();
  const opened = useOpenedAnswers();
  const { plan, bundle } = made;
  const trace = useMemo(() => traceAnswers(answers), [answers]);
  useEffect(openForPrint, []);
  return (
    <>
      <PlanHead answers={answers} made={made} />
      {isOwn ? <FactsCompare /> : null}
      <Installation topology={plan.topology} />
      <WorkOrder plan={plan} />
      <StepList key={`steps-${plan.hash}`} steps={plan.steps} trace={trace} />
      <SkippedSteps skipped={plan.skipped} />
      <AnswerUses key={`answers-${plan.hash}`} plan={plan} files={bundle.files} trace={trace} />
      <Suspense fallback={<p className="min-h-[70vh] text-soft">{planTexts.loading}</p>}>
        <FileBrowser key={`files-${plan.hash}`} files={bundle.files} trace={trace} />
      </Suspense>
      {isExample(opened) ? null : <PoolCopy earlier={{ answers }} />}
    </>
  );
}
