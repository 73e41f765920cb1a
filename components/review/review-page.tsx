"use client";

import Link from "next/link";
import { useEffect } from "react";
import { assessDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { nameOfAnswer } from "@/lib/messages/answer-names";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { sectionOf } from "@/lib/answers/questions/questions";
import type { Problem } from "@/lib/errors/problem";
import { AnswersView } from "@/components/answers/answers-view";
import { WarningList } from "@/components/answers/warning-list";
import { draftStore } from "@/components/drafts/draft-store";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useDraft, useIsLive } from "@/components/drafts/use-drafts";
import { PageHeading } from "@/components/frame/page-heading";
import { handOverNotes, isHandedOver } from "@/components/hand-over/hand-over-notes";
import { useNoteTexts } from "@/components/hand-over/note-texts";
import { HandOverPanel } from "@/components/hand-over/hand-over-panel";
import { useJourneyTexts } from "@/components/messages/journey";
import { textWithRow, useProblemWords, warningTexts } from "@/components/messages/problem-texts";
import { useReviewTexts } from "@/components/messages/review";
import { focusReviewRow } from "@/components/rail/changed-answer";
import { RevisionsHere } from "@/components/revisions/revisions-here";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { inSectionOrder } from "./section-order";

/** Check your answers: what is wrong or worth knowing first, then every answer with a way to change it. */
export function ReviewPage() {
  const reviewTexts = useReviewTexts();
  const draft = useDraft();
  const live = useIsLive();
  const journeyTexts = useJourneyTexts();
  const { result, counts } = useCompleteDraft();
  useEffect(() => draftStore.visit("review"), []);
  useEffect(focusReviewRow, []);
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        <PageHeading>{reviewTexts.title}</PageHeading>
        <p className="text-lead text-soft">{reviewTexts.lead}</p>
        {live ? (
          <p className="text-small text-soft md:hidden">{journeyTexts.left(counts().open, counts().warnings)}</p>
        ) : null}
      </header>
      {live && !result.ok ? <Missing draft={draft} problems={result.error} /> : null}
      {live ? <Warnings warnings={assessDraft(draft).warnings()} /> : null}
      {live && result.ok ? <Dropped dropped={result.value.dropped} /> : null}
      <AnswersView draft={result.ok ? draftFromAnswers(result.value.answers) : draft} changeable />
      {live && result.ok ? (
        <Link href="/plan" className={buttonClass({ look: "main" })}>
          {reviewTexts.toPlan}
        </Link>
      ) : null}
      {live ? <RevisionsHere /> : null}
    </div>
  );
}

/** What others have to tell comes as notes to them; what the reader can mend comes first. */
function Missing({ draft, problems }: { draft: DraftAnswers; problems: readonly Problem[] }) {
  const own = problems.filter((problem) => !isHandedOver(draft, problem));
  const notes = handOverNotes(draft, problems, useNoteTexts());
  return (
    <>
      {own.length > 0 ? <Problems problems={own} /> : null}
      {notes.length > 0 ? <HandOverPanel notes={notes} /> : null}
    </>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useProblemWords();
  const reviewTexts = useReviewTexts();
  return (
    <Notice tone="stop" title={reviewTexts.incomplete}>
      <p>{reviewTexts.incompleteLead}</p>
      <ul className="list-none space-y-2">
        {inSectionOrder(problems).map((problem, index) => (
          <li key={index}>
            <Link
              href={`/wizard/${sectionOf(problem.path) ?? "goal"}?review=${encodeURIComponent(problem.path)}`}
              prefetch={false}
              className="font-bold text-stop"
            >
              {textWithRow(problem, words)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What to know before the change, as far as the answers are known. */
function Warnings({ warnings }: Pick<ParsedAnswers, "warnings">) {
  const reviewTexts = useReviewTexts();
  const journeyTexts = useJourneyTexts();
  const words = useProblemWords();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={reviewTexts.warnings(journeyTexts.warnings(warnings.length))}>
      <WarningList messages={warningTexts(warnings, words)} />
    </Notice>
  );
}

function Dropped({ dropped }: Pick<ParsedAnswers, "dropped">) {
  const reviewTexts = useReviewTexts();
  const words = useProblemWords();
  if (dropped.length === 0) return null;
  return (
    <Notice tone="plain" title={reviewTexts.dropped}>
      <p>{reviewTexts.droppedLead}</p>
      <WarningList
        messages={dropped.map(({ path, reason }) => `${nameOfAnswer(path, words)}: ${words.dropped[reason]}`)}
      />
    </Notice>
  );
}
