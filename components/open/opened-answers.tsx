"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/answers/draft";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import { AnswersView, countDifferences } from "@/components/answers/answers-view";
import { WarningList } from "@/components/answers/warning-list";
import { nameOfDraft } from "@/components/drafts/draft-name";
import { isBlank } from "@/components/drafts/draft-shelf";
import { draftStore } from "@/components/drafts/draft-store";
import { useDraft } from "@/components/drafts/use-drafts";
import { FingerprintMark, shortHash } from "@/components/frame/fingerprint";
import { en } from "@/components/messages/en";
import { openTexts } from "@/components/messages/en-open";
import { planTexts } from "@/components/messages/en-plan";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { Given } from "./opened";

/** Somebody's answers, read-only, with the difference to the reader's own draft. */
export function OpenedAnswers({ kind, parsed: { answers, warnings } }: { kind: Given["kind"]; parsed: ParsedAnswers }) {
  const router = useRouter();
  const own = useDraft();
  const hash = useMemo(() => planHash(answers), [answers]);
  const theirs = useMemo(() => draftFromAnswers(answers), [answers]);
  const mine = useMemo(() => writtenOut(own), [own]);
  const hasDraft = !isBlank({ draft: own });
  const differences = hasDraft ? countDifferences(theirs, mine) : 0;

  const workOnCopy = () => {
    draftStore.open(theirs);
    // The answers are in the draft now, so the address, which history and extensions can see, need not hold them.
    window.history.replaceState(null, "", "/open");
    router.push("/wizard/review");
  };

  return (
    <section aria-labelledby="opened" className="space-y-6">
      <h2 id="opened">{kind === "link" ? openTexts.fromLink : openTexts.fromFile}</h2>
      <div className="flex items-center gap-4">
        <FingerprintMark hash={hash} className="h-16 w-16" />
        <p>
          <span className="block text-small text-soft">{planTexts.hashTitle}</span>
          <span className="font-mono text-title">{shortHash(hash)}</span>
        </p>
      </div>
      <Disclosure title={planTexts.hashWhole}>
        <p data-testid="plan-hash" className="break-all font-mono text-small">
          {hash}
        </p>
      </Disclosure>
      <div className="space-y-3">
        <Button look="main" onClick={workOnCopy}>
          {openTexts.copy}
        </Button>
        <p>{openTexts.copyLead}</p>
        {hasDraft ? <DraftFate own={own} differences={differences} /> : null}
      </div>
      {warnings.length > 0 ? (
        <Notice tone="caution" title={en.review.warnings}>
          <WarningList messages={warnings.map(({ message }) => message)} />
        </Notice>
      ) : null}
      <AnswersView
        draft={theirs}
        {...(differences > 0 ? { against: { label: openTexts.yourDraft, draft: mine } } : {})}
      />
    </section>
  );
}

function DraftFate({ own, differences }: { own: DraftAnswers; differences: number }) {
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
