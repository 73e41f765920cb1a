"use client";

import Link from "next/link";
import { useState } from "react";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { useIsLive } from "@/components/drafts/use-drafts";
import { Fingerprint } from "@/components/frame/fingerprint";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { useCompareTexts } from "@/components/messages/compare";
import { ComparisonView } from "./comparison-view";
import type { Revision } from "./revision";
import { RevisionPicker } from "./revision-picker";

/** Two revisions side by side, and where their answers, commands and files differ. */
export function ComparePage() {
  const compareTexts = useCompareTexts();
  const live = useIsLive();
  const { hash } = useCompleteDraft();
  const [first, setFirst] = useState<Revision>();
  const [second, setSecond] = useState<Revision>();
  return (
    <PageFrame fingerprint={<Fingerprint hash={hash} />}>
      <main id="content" tabIndex={-1} className="space-y-8 pt-8">
        <header className="max-w-measure space-y-3">
          <PageHeading>{compareTexts.title}</PageHeading>
          <p className="text-lead text-soft">{compareTexts.lead}</p>
        </header>
        {live ? (
          <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
            <RevisionPicker side="first" revision={first} onRevision={setFirst} />
            <RevisionPicker side="second" revision={second} onRevision={setSecond} />
          </div>
        ) : null}
        {first && second ? (
          <ComparisonView first={first} second={second} />
        ) : (
          <p role="status">{first || second ? compareTexts.waitingOne : compareTexts.waiting}</p>
        )}
        <p className="border-t border-rule pt-4">
          <Link href="/verify" prefetch={false} className="inline-flex min-h-11 items-center">
            {compareTexts.toVerify}
          </Link>
        </p>
      </main>
    </PageFrame>
  );
}
