"use client";

import Link from "next/link";
import { WarningList } from "@/components/answers/warning-list";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useIsLive } from "@/components/drafts/use-drafts";
import { Fingerprint } from "@/components/frame/fingerprint";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { fileSize } from "@/components/messages/file-size";
import { planTexts } from "@/components/messages/en-plan";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Answers } from "@/lib/answers/types";
import type { Plan } from "@/lib/plan/types";
import { FileList } from "./file-list";
import { HashPanel } from "./hash-panel";
import { saveFile } from "./save-file";
import { SharePanel } from "./share-panel";
import { SkippedSteps, StepList } from "./step-list";
import { useBundle } from "./use-plan";

/** What will happen: the plan, every file of the bundle, and the ways to hand it on. */
export function PlanPage() {
  const live = useIsLive();
  const { result, hash } = useCompleteDraft();
  return (
    <PageFrame fingerprint={<Fingerprint hash={hash} />}>
      <main id="content" tabIndex={-1} className="space-y-8 pt-8">
        <PageHeading>{live && !result.ok ? planTexts.incompleteTitle : planTexts.title}</PageHeading>
        {result.ok ? <CompletePlan answers={result.value.answers} /> : <Incomplete waiting={!live} />}
      </main>
    </PageFrame>
  );
}

function Incomplete({ waiting }: { waiting: boolean }) {
  return (
    <div className="max-w-measure space-y-4">
      <p className="text-lead text-soft">{waiting ? planTexts.loading : planTexts.incomplete}</p>
      {waiting ? null : (
        <Link href="/wizard/review" className={buttonClass({ look: "main" })}>
          {planTexts.toReview}
        </Link>
      )}
    </div>
  );
}

function CompletePlan({ answers }: { answers: Answers }) {
  const { data, isError } = useBundle(answers);
  return (
    <>
      {isError ? <Notice tone="stop" title={planTexts.broken} /> : null}
      {data ? null : isError ? null : <p className="text-lead text-soft">{planTexts.loading}</p>}
      {data ? (
        <>
          <div className="max-w-measure space-y-4">
            <p className="text-lead text-soft">{summaryOf(data.plan)}</p>
            <div className="flex flex-wrap items-center gap-4">
              <Button
                look="main"
                onClick={() => saveFile(data.bundle.name, data.zipBundle(data.bundle), "application/zip")}
              >
                {planTexts.download}
              </Button>
              <span className="text-small text-soft">
                {planTexts.downloadHint(
                  data.bundle.name,
                  data.bundle.files.length,
                  fileSize(sizeOf(data.bundle.files)),
                )}
              </span>
            </div>
            <nav aria-label={planTexts.onThisPage} className="no-print">
              <ul className="flex list-none gap-6">
                {planTexts.jumps.map(({ to, label }) => (
                  <li key={to}>
                    <a href={`#${to}`} className="inline-flex min-h-11 items-center">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
          {data.plan.warnings.length > 0 ? (
            <Notice tone="caution" title={planTexts.warnings} className="max-w-measure">
              <WarningList messages={data.plan.warnings.map(({ message }) => message)} />
            </Notice>
          ) : null}
          <div className="grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="min-w-0 space-y-8">
              <StepList steps={data.plan.steps} />
              <SkippedSteps skipped={data.plan.skipped} />
            </div>
            <div className="min-w-0 space-y-8 wide:sticky wide:top-6 wide:self-start wide:border-l wide:border-rule wide:pl-8">
              <HashPanel hash={data.plan.hash} />
              <SharePanel plan={data.plan} bundle={data.bundle} shareLink={data.shareLink} />
            </div>
          </div>
          <FileList key={data.bundle.planHash} files={data.bundle.files} />
        </>
      ) : null}
    </>
  );
}

function summaryOf({ steps }: Plan): string {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  const quiet = steps.every(({ impact }) => impact === "none");
  return quiet ? planTexts.summaryQuiet(steps.length, minutes) : planTexts.summary(steps.length, minutes);
}

function sizeOf(files: readonly { readonly bytes: Uint8Array }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
