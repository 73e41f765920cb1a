"use client";

import Link from "next/link";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { ExchangeVersion } from "@/lib/answers/types";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { followedDraft, followedFragment } from "@/components/drafts/followed-draft";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDrafts, useIsLive } from "@/components/drafts/use-drafts";
import { Fingerprint } from "@/components/frame/fingerprint";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { SpokenFor } from "@/components/messages/spoken-for";
import { useCompareTexts } from "@/components/messages/compare";
import { ComparisonView } from "./comparison-view";
import { revisionOfDraft, type Revision } from "./revision";
import { RevisionPicker } from "./revision-picker";

interface Chosen {
  readonly first?: Revision | undefined;
  readonly second?: Revision | undefined;
}

/** The plan that the present draft follows beside the draft's own, when the address asks for them. */
function useFollowed(): Chosen {
  // A link inside the site changes the address only after the page was drawn.
  const isAsked = useSyncExternalStore(followAddress, () => window.location.hash === followedFragment, isNeverAsked);
  const texts = useCompareTexts();
  const drafts = useDrafts();
  return useMemo(() => {
    const earlier = isAsked ? followedDraft(drafts) : undefined;
    if (!earlier) return {};
    const name = (record: typeof earlier) => nameOfRecord(record) ?? texts.unnamed;
    const { current } = drafts;
    return {
      first: revisionOfDraft(earlier.draft, texts.kept(name(earlier))),
      second: revisionOfDraft(current.draft, texts.present(name(current))),
    };
  }, [isAsked, drafts, texts]);
}

/** Two revisions of one version of Exchange are spoken of with its names. */
function versionOfBoth(first: Revision, second: Revision): ExchangeVersion | undefined {
  const [one, other] = [first, second].map(({ draft }) => draft.versions?.exchange || undefined);
  return one === other ? one : undefined;
}

/** The present draft, which most comparisons begin with. */
function useOwn(): Revision | undefined {
  const texts = useCompareTexts();
  const { current } = useDrafts();
  return useMemo(
    () =>
      isBlank(current)
        ? undefined
        : revisionOfDraft(current.draft, texts.present(nameOfRecord(current) ?? texts.unnamed)),
    [current, texts],
  );
}

const isNeverAsked = () => false;

function followAddress(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** Two revisions side by side, and where their answers, commands and files differ. */
export function ComparePage() {
  const compareTexts = useCompareTexts();
  const live = useIsLive();
  const { hash } = useCompleteDraft();
  const asked = useFollowed();
  const [chosen, setChosen] = useState<Chosen>({});
  const own = useOwn();
  const { first, second } = { first: own, ...asked, ...chosen };
  return (
    <PageFrame fingerprint={<Fingerprint hash={hash} />}>
      <main id="content" tabIndex={-1} className="space-y-8 pt-8">
        <header className="max-w-measure space-y-3">
          <PageHeading>{compareTexts.title}</PageHeading>
          <p className="text-lead text-soft">{compareTexts.lead}</p>
        </header>
        {live ? (
          <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
            <RevisionPicker
              side="first"
              isNext={second !== undefined}
              revision={first}
              onRevision={(revision) => setChosen({ ...chosen, first: revision })}
            />
            <RevisionPicker
              side="second"
              isNext={first !== undefined}
              revision={second}
              onRevision={(revision) => setChosen({ ...chosen, second: revision })}
            />
          </div>
        ) : null}
        {first && second ? (
          <SpokenFor version={versionOfBoth(first, second)}>
            <ComparisonView first={first} second={second} />
          </SpokenFor>
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
