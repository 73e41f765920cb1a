"use client";

import { lazy, Suspense, useEffect } from "react";
import type { Answers } from "@/lib/answers/types";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useOpenedAnswers, useShownAnswers, type ShownAnswers } from "@/components/drafts/use-shown-answers";
import { CollectHere } from "@/components/facts/collect-here";
import { useTakesFiles } from "@/components/facts/given-files";
import { FactsResults } from "@/components/facts/facts-results";
import { Fingerprint } from "@/components/frame/fingerprint";
import { OpenedNotice } from "@/components/frame/opened-notice";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { useJourneyTexts } from "@/components/messages/journey";
import { usePlanTexts } from "@/components/messages/plan";
import { plannedByAnswers } from "@/components/messages/planned-servers";
import { SpokenFor } from "@/components/messages/spoken-for";
import { WaysOn } from "@/components/rail/ways-on";
import { Notice } from "@/components/ui/notice";
import { useBundle } from "./use-plan";

const loadWholePlan = () => import("./whole-plan").then((module) => ({ default: module.WholePlan }));
// Half of the page's program: without complete answers there is nothing to show with it.
const WholePlan = lazy(loadWholePlan);

/** What will happen: the plan, every file of the bundle, and the ways to hand it on. */
export function PlanPage() {
  const shown = useShownAnswers();
  return (
    <SpokenFor version={shown.answers?.exchange.version} planned={plannedByAnswers(shown.answers)}>
      <Page {...shown} />
    </SpokenFor>
  );
}

function Page({ answers, hash, waiting }: ShownAnswers) {
  const planTexts = usePlanTexts();
  const isOwn = useOpenedAnswers() === undefined;
  useTakesFiles(isOwn);
  return (
    <PageFrame here="plan" fingerprint={<Fingerprint hash={hash} />}>
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
  const blank = isBlank(useDrafts().current);
  return (
    <div className="max-w-measure space-y-4">
      <p className="text-lead text-soft">
        {waiting ? planTexts.loading : blank ? planTexts.blank : planTexts.incomplete}
      </p>
      {waiting || blank ? null : <HowFar />}
      {waiting ? null : <WaysOn start={planTexts.start} />}
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
  // It loads while the bundle is made.
  useEffect(() => void loadWholePlan(), []);
  if (isError) return <Notice tone="stop" title={planTexts.broken} />;
  const loading = <p className="text-lead text-soft">{planTexts.loading}</p>;
  if (!data) return loading;
  return (
    <Suspense fallback={loading}>
      <WholePlan answers={answers} isOwn={isOwn} made={data} />
    </Suspense>
  );
}
