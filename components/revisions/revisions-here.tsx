"use client";

import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { revisions } from "@/components/drafts/revisions";
import { useReviewTexts } from "@/components/messages/review";
import { Disclosure } from "@/components/ui/disclosure";

const RevisionList = lazy(() => import("./revision-list").then((module) => ({ default: module.RevisionList })));

/** The named revisions on the review, folded until they are asked for. */
export function RevisionsHere() {
  const texts = useReviewTexts();
  const count = useSyncExternalStore(
    revisions.subscribe,
    () => revisions.read().length,
    () => 0,
  );
  const approved = useSyncExternalStore(
    revisions.subscribe,
    () => revisions.read().find((one) => one.approved)?.name,
    () => undefined,
  );
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="revisions" className="no-print border-t border-rule pt-2">
      <Disclosure
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        title={
          <h2
            id="revisions"
            className="text-lead"
          >{`${texts.revisions(count)}${approved === undefined ? "" : texts.approvedOne(approved)}`}</h2>
        }
      >
        {open ? (
          <Suspense>
            <RevisionList />
          </Suspense>
        ) : null}
      </Disclosure>
    </section>
  );
}
