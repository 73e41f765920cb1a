"use client";

import Link from "next/link";
import { lazy, Suspense, useEffect } from "react";
import { assessDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import { nameOfAnswer } from "@/lib/messages/answer-names";
import { warningText } from "@/lib/messages/problem-text";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { sectionOf } from "@/lib/answers/questions/questions";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Problem } from "@/lib/errors/problem";
import { AnswersView } from "@/components/answers/answers-view";
import { WarningList } from "@/components/answers/warning-list";
import { draftStore } from "@/components/drafts/draft-store";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useDraft, useIsLive } from "@/components/drafts/use-drafts";
import { PageHeading } from "@/components/frame/page-heading";
import { isHandedOver } from "@/components/hand-over/handed-over";
import { useJourneyTexts } from "@/components/messages/journey";
import { textWithRow, useProblemWords } from "@/components/messages/problem-texts";
import { useReviewTexts } from "@/components/messages/review";
import { useWindowWarning } from "@/components/outline/use-window-warning";
import { ContinueLink } from "@/components/rail/continue-link";
import { focusReviewRow } from "@/components/rail/changed-answer";
import { useSectionNames } from "@/components/messages/section-names";
import { RevisionsHere } from "@/components/revisions/revisions-here";
import { buttonClass } from "@/components/ui/button";
import { LongNames } from "@/components/ui/long-names";
import { Notice } from "@/components/ui/notice";
import { inSectionOrder } from "./section-order";

const HandOverOfDraft = lazy(() =>
  import("@/components/hand-over/hand-over-of-draft").then((module) => ({ default: module.HandOverOfDraft })),
);

/** Check your answers: what is wrong or worth knowing first, then every answer with a way to change it. */
export function ReviewPage() {
  const reviewTexts = useReviewTexts();
  const draft = useDraft();
  const live = useIsLive();
  const journeyTexts = useJourneyTexts();
  const { result, counts, open } = useCompleteDraft();
  const windowWarning = useWindowWarning();
  const warnings = [...(windowWarning ? [windowWarning] : []), ...assessDraft(draft).warnings()];
  useEffect(() => draftStore.visit("review"), []);
  useEffect(focusReviewRow, []);
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        <PageHeading>{reviewTexts.title}</PageHeading>
        {live && !result.ok ? (
          <>
            <p className="text-lead text-soft">{reviewTexts.leadOpen}</p>
            <p className="text-small text-soft md:hidden">{journeyTexts.left(counts().open, 0)}</p>
            <p>
              <ContinueLink orElse={waitsIn(draft)} />
            </p>
          </>
        ) : (
          <p className="text-lead text-soft">{reviewTexts.lead}</p>
        )}
        {live && result.ok ? <ToPlan /> : null}
      </header>
      {live && !result.ok ? <Missing draft={draft} problems={open()} /> : null}
      {live ? <Warnings warnings={warnings} /> : null}
      {live && result.ok ? <Dropped dropped={result.value.dropped} /> : null}
      <AnswersView draft={result.ok ? draftFromAnswers(result.value.answers) : draft} changeable />
      {live && result.ok ? <ToPlan /> : null}
      {live ? <RevisionsHere /> : null}
    </div>
  );
}

/** Where an answer is entered that another person gave: the first section that waits for one. */
function waitsIn(draft: DraftAnswers): SectionId | undefined {
  return journeyFor(draft).sections.find(({ state }) => state === "waiting")?.id;
}

/** The next action, above and below the answers: they are long. */
function ToPlan() {
  const reviewTexts = useReviewTexts();
  return (
    <p>
      <Link href="/plan" className={buttonClass({ look: "main" })}>
        {reviewTexts.toPlan}
      </Link>
    </p>
  );
}

/** What others have to tell comes as notes to them; what the reader can mend comes first. */
function Missing({ draft, problems }: { draft: DraftAnswers; problems: readonly Problem[] }) {
  const own = problems.filter((problem) => !isHandedOver(draft, problem));
  return (
    <>
      {own.length > 0 ? <Problems problems={own} draft={draft} /> : null}
      {draft.waiting?.length ? (
        <Suspense>
          <HandOverOfDraft draft={draft} problems={problems} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Only what was entered can be wrong; a section that nobody has answered yet is work to do, and no error. */
function Problems({ draft, problems }: { draft: DraftAnswers; problems: readonly Problem[] }) {
  const words = useProblemWords();
  const reviewTexts = useReviewTexts();
  const toDo = new Set(
    journeyFor(draft).sections.flatMap(({ id, state }) => (state === "to-do" || state === "here-next" ? [id] : [])),
  );
  const isWrong = problems.some(({ path }) => !toDo.has(sectionOf(path) ?? "goal"));
  return (
    <Notice tone={isWrong ? "stop" : "plain"} title={isWrong ? reviewTexts.incomplete : reviewTexts.toAnswer}>
      {isWrong ? <p>{reviewTexts.incompleteLead}</p> : null}
      <ul className="list-none space-y-2">
        {inSectionOrder(problems).map((problem, index) => (
          <li key={index}>
            <Link
              href={`/wizard/${sectionOf(problem.path) ?? "goal"}?review=${encodeURIComponent(problem.path)}`}
              prefetch={false}
              className={isWrong ? "font-bold text-stop" : ""}
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
      <ul className="list-disc space-y-2 pl-5">
        {warnings.map((warning, index) => (
          <li key={index}>
            <LongNames text={warningText(warning, words)} />{" "}
            {warning.path === undefined ? null : <ChangeLink path={warning.path} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** To where the answer that a warning is about is changed, and back. */
function ChangeLink({ path }: { path: string }) {
  const reviewTexts = useReviewTexts();
  const sectionNames = useSectionNames();
  const section = sectionOf(path);
  if (section === undefined) return null;
  return (
    <Link
      href={`/wizard/${section}?review=${encodeURIComponent(path)}`}
      prefetch={false}
      className="no-print whitespace-nowrap"
    >
      {reviewTexts.change}
      <span className="sr-only">{`: ${sectionNames[section]}`}</span>
    </Link>
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
