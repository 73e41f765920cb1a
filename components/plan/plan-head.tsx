"use client";

import { strToU8 } from "fflate";
import Link from "next/link";
import { lazy, Suspense, useState } from "react";
import type { Answers } from "@/lib/answers/types";
import type { Plan } from "@/lib/plan/types";
import { gainOf } from "@/lib/plan/gained";
import { countPlan } from "@/lib/plan/plan-counts";
import { changeWindowCalendar } from "@/lib/render/change-window";
import { insightOf } from "@/components/drafts/draft-insight";
import { isExample } from "@/components/drafts/example-plan";
import { followedDraft, followedFragment } from "@/components/drafts/followed-draft";
import { useOpenedAnswers } from "@/components/drafts/use-shown-answers";
import { useDrafts } from "@/components/drafts/use-drafts";
import { usePlanTexts, type PlanTexts } from "@/components/messages/plan";
import { Button, buttonClass } from "@/components/ui/button";
import { HashPanel } from "./hash-panel";
import { PlanWarnings } from "./plan-warnings";
import type { PlanBundle } from "./use-plan";
import { useSaved } from "./use-saved";

const NextSteps = lazy(() => import("./next-steps").then((module) => ({ default: module.NextSteps })));
const ShareDialog = lazy(() => import("./share/share-dialog").then((module) => ({ default: module.ShareDialog })));

/** Where the page can be entered, in the order of its parts. */
const jumps = ["installation", "order", "steps", "answers", "files"] as const;

const requestPath = "change-request.html";
const calendarPath = "change-window.ics";

/** The whole plan in a sentence, what to do with it, and the fingerprint by which two people know that they have the same. */
export function PlanHead({ answers, made }: { answers: Answers; made: PlanBundle }) {
  const planTexts = usePlanTexts();
  const { plan, bundle } = made;
  const opened = useOpenedAnswers();
  const { said, save } = useSaved();
  const size = bundle.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const calendar = changeWindowCalendar(plan, {
    summary: planTexts.calendarSummary(plan.topology.change.reference),
    description: planTexts.calendarDescription(plan.hash),
  });
  const request = bundle.files.find(({ path }) => path === requestPath);
  return (
    <header className="grid gap-x-12 gap-y-6 wide:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-5">
        <p className="max-w-measure text-lead">{summaryOf(plan, planTexts)}</p>
        {opened ? null : (
          <p className="no-print">
            <Link href="/wizard/review" prefetch={false} className="inline-flex min-h-11 items-center">
              {planTexts.toAnswers}
            </Link>
          </p>
        )}
        <PlanWarnings warnings={plan.warnings} />
      </div>
      {/* What is done with the plan is one row where the window is wide. */}
      <div className="min-w-0 space-y-5 wide:col-span-2">
        <div className="no-print space-y-2">
          <div className="flex flex-wrap items-center gap-3">
            <Button
              look={isExample(opened) ? "plain" : "main"}
              onClick={() =>
                save(
                  bundle.name,
                  made.archive,
                  "application/zip",
                  planTexts.saved(bundle.name, bundle.files.length, size),
                )
              }
            >
              {planTexts.download}
            </Button>
            <ShareButton answers={answers} made={made} />
            {request ? (
              <Button
                onClick={() => save(requestPath, request.bytes, request.mediaType, planTexts.savedFile(requestPath))}
              >
                {planTexts.changeRequest}
              </Button>
            ) : null}
            <Link href="/checklist" prefetch={false} className={buttonClass()}>
              {planTexts.checklist}
            </Link>
            {calendar === undefined ? null : (
              <Button
                onClick={() =>
                  save(
                    calendarPath,
                    strToU8(calendar),
                    "text/calendar;charset=utf-8",
                    planTexts.savedFile(calendarPath),
                  )
                }
              >
                {planTexts.calendar}
              </Button>
            )}
          </div>
          <p role="status" className="min-h-6 text-small text-soft">
            {said === "" ? planTexts.downloadHint(bundle.name, bundle.files.length, size) : said}
          </p>
        </div>
        <Suspense>
          <NextSteps plan={plan} saved={said !== ""} isOwn={!opened} />
        </Suspense>
        <Followed hash={plan.hash} />
        <nav aria-label={planTexts.onThisPage} className="no-print border-t border-rule pt-2">
          <ul className="flex list-none flex-wrap gap-x-6">
            {jumps.map((to) => (
              <li key={to}>
                <a href={`#${to}`} className="inline-flex min-h-11 items-center">
                  {planTexts.jumps[to]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="min-w-0 wide:col-start-2 wide:row-start-1">
        <HashPanel hash={plan.hash} />
      </div>
    </header>
  );
}

/** The way to what differs from the plan that this one follows, where that is a draft of this browser. */
function Followed({ hash }: { hash: string }) {
  const planTexts = usePlanTexts();
  const drafts = useDrafts();
  // Another person's plan is no draft of this browser.
  const isOwn = insightOf(drafts.current.draft).hash === hash;
  if (!isOwn || !followedDraft(drafts)) return null;
  return (
    <p className="no-print">
      <Link href={`/compare${followedFragment}`} prefetch={false} className="inline-flex min-h-11 items-center">
        {planTexts.compareFollowed}
      </Link>
    </p>
  );
}

/** Opens the dialog; its code and the drawing of the QR code are loaded when it is first wanted. */
function ShareButton({ answers, made }: { answers: Answers; made: PlanBundle }) {
  const planTexts = usePlanTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {planTexts.share}
      </Button>
      {open ? (
        <Suspense>
          <ShareDialog answers={answers} made={made} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function summaryOf(plan: Plan, planTexts: PlanTexts): string {
  const counts = countPlan(plan);
  const quiet = plan.steps.every(({ impact }) => impact === "none");
  if (plan.topology.messaging === "off") return planTexts.summaryOff(counts);
  return (quiet ? planTexts.summaryQuiet : planTexts.summary)(counts, gainOf(plan));
}
