"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import { encodeShare, shareLength } from "@/lib/share/share-link";
import { AnswersView } from "@/components/answers/answers-view";
import { WarningList } from "@/components/answers/warning-list";
import { nameOfDraft } from "@/components/drafts/draft-name";
import { insightOf } from "@/components/drafts/draft-insight";
import { isBlank, type StoredDrafts } from "@/components/drafts/stored-drafts";
import { draftStore } from "@/components/drafts/draft-store";
import { useDraft, useDrafts } from "@/components/drafts/use-drafts";
import { FingerprintMark, shortHash } from "@/components/frame/fingerprint";
import { useHashTexts } from "@/components/messages/hash";
import { useJourneyTexts } from "@/components/messages/journey";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { useOpenTexts } from "@/components/messages/open";
import { useProblemWords, warningTexts } from "@/components/messages/problem-texts";
import { useReviewTexts } from "@/components/messages/review";
import { openedAnswers } from "@/components/drafts/opened-answers";
import { NextChange } from "@/components/next-change/next-change";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { leaveCopied } from "./copied";
import { DifferenceTable } from "./difference-table";
import { differencesOf, type Difference } from "./differences";
import type { Given } from "./opened";

/** The answers of another person, read-only, with the difference to the reader's own draft. */
export function OpenedAnswers({ kind, parsed: { answers, warnings } }: { kind: Given["kind"]; parsed: ParsedAnswers }) {
  const openTexts = useOpenTexts();
  const hashTexts = useHashTexts();
  const answerTexts = useAnswerTexts();
  const reviewTexts = useReviewTexts();
  const journeyTexts = useJourneyTexts();
  const words = useProblemWords();
  const router = useRouter();
  const own = useDraft();
  const hash = useMemo(() => planHash(answers), [answers]);
  const theirs = useMemo(() => draftFromAnswers(answers), [answers]);
  const mine = useMemo(() => writtenOut(own), [own]);
  const hasDraft = !isBlank({ draft: own });
  const differences = useMemo(
    () => (hasDraft ? differencesOf(theirs, mine, answerTexts) : []),
    [hasDraft, theirs, mine, answerTexts],
  );

  const code = useMemo(() => {
    const whole = encodeShare(canonicalJson(answers));
    return shareLength(whole) === "too-long" ? undefined : whole;
  }, [answers]);
  const behind = code === undefined ? "" : `#${code}`;
  // The pages of a plan are one click away, also in the head of the page.
  useEffect(() => openedAnswers.show({ answers, code }), [answers, code]);

  // A link that is opened twice must not make two drafts of one plan.
  const there = draftOf(hash, useDrafts());
  const workOnCopy = () => {
    openedAnswers.show(undefined);
    if (there === undefined) draftStore.open(theirs);
    else if (there !== "current") draftStore.takeBack(there);
    // The answers are in the draft now, so the address, which history and extensions can see, need not hold them.
    leaveCopied();
    router.push("/wizard/review");
  };

  return (
    <section
      aria-labelledby="opened"
      className="grid gap-x-12 gap-y-8 wide:gap-y-0 wide:grid-cols-[minmax(0,1fr)_22rem] wide:grid-rows-[auto_minmax(0,1fr)]"
    >
      <div className="space-y-4 wide:col-start-2 wide:row-start-1 wide:border-l wide:border-rule wide:pl-6">
        <div className="flex items-center gap-x-4">
          <FingerprintMark hash={hash} className="h-16 w-16 md:h-24 md:w-24" />
          <p>
            <span className="block text-small text-soft">{hashTexts.hashTitle}</span>
            <span className="block whitespace-nowrap font-mono text-title">{shortHash(hash)}</span>
          </p>
        </div>
        <p className="max-w-measure text-small text-soft">{openTexts.compare}</p>
        <Disclosure title={hashTexts.hashWhole}>
          <p data-testid="plan-hash" className="break-all font-mono text-small">
            {hash}
          </p>
        </Disclosure>
        <div className="space-y-3">
          <Button look="main" onClick={workOnCopy}>
            {there === undefined ? openTexts.copy : openTexts.goOn}
          </Button>
          <p className="max-w-measure">{there === undefined ? openTexts.copyLead : openTexts.goOnLead}</p>
          {hasDraft && there !== "current" ? <DraftFate own={own} differences={differences.length} /> : null}
        </div>
        <div>
          <p className="flex flex-wrap gap-x-6">
            {(["plan", "checklist"] as const).map((page) => (
              <Link
                key={page}
                href={`/${page}${behind}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-bold"
              >
                {openTexts.pages[page]}
              </Link>
            ))}
          </p>
          <p className="text-soft">{openTexts.pagesLead}</p>
        </div>
      </div>
      <div className="min-w-0 max-w-[60rem] space-y-6 wide:col-start-1 wide:row-span-2 wide:row-start-1">
        {warnings.length > 0 ? (
          <Notice tone="caution" title={reviewTexts.warnings(journeyTexts.warnings(warnings.length))}>
            <WarningList messages={warningTexts(warnings, words)} />
          </Notice>
        ) : null}
        {differences.length > 0 ? (
          <Differences theirs={theirs} mine={mine} differences={differences} />
        ) : (
          <>
            <h2 id="opened">{kind === "link" ? openTexts.fromLink : openTexts.fromFile}</h2>
            <AnswersView draft={theirs} />
          </>
        )}
      </div>
      <div className="wide:col-start-2 wide:row-start-2 wide:border-l wide:border-rule wide:pl-6 wide:pt-4">
        <NextChange earlier={{ answers }} onOpened={leaveCopied} />
      </div>
    </section>
  );
}

/** The draft of this browser that makes the same plan already: the present one, or the place of one that was saved. */
function draftOf(hash: string, { current, kept }: StoredDrafts): "current" | number | undefined {
  if (insightOf(current.draft).hash === hash) return "current";
  const place = kept.findIndex(({ draft }) => insightOf(draft).hash === hash);
  return place < 0 ? undefined : place;
}

interface DifferencesProps {
  readonly theirs: DraftAnswers;
  readonly mine: DraftAnswers;
  readonly differences: readonly Difference[];
}

/** Only what differs, until every answer is wanted. */
function Differences({ theirs, mine, differences }: DifferencesProps) {
  const openTexts = useOpenTexts();
  const [all, setAll] = useState(false);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id="opened">{all ? openTexts.answersTitle : openTexts.differencesTitle}</h2>
        <Button size="small" onClick={() => setAll(!all)}>
          {all ? openTexts.showDifferences : openTexts.showAll}
        </Button>
      </div>
      {all ? (
        <AnswersView draft={theirs} against={{ label: openTexts.yourDraft, draft: mine }} />
      ) : (
        <DifferenceTable differences={differences} />
      )}
    </div>
  );
}

function DraftFate({ own, differences }: { own: DraftAnswers; differences: number }) {
  const openTexts = useOpenTexts();
  const name = nameOfDraft(own);
  return (
    <div className="space-y-1 border-l-4 border-edge pl-4">
      <p>{name === undefined ? openTexts.keepsUnnamed : openTexts.keeps(name)}</p>
      <p>{differences === 0 ? openTexts.sameAsDraft : openTexts.differs(differences)}</p>
    </div>
  );
}

/** The reader's draft with its defaults written out where it is complete, so that only real differences are marked. */
function writtenOut(draft: DraftAnswers): DraftAnswers {
  const result = completeDraft(draft);
  return result.ok ? draftFromAnswers(result.value.answers) : draft;
}
