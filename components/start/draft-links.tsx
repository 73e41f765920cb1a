"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { isBlank } from "@/components/drafts/stored-drafts";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { draftStore } from "@/components/drafts/draft-store";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useBeginTexts } from "@/components/messages/begin";
import { Button, buttonClass } from "@/components/ui/button";

const DraftList = lazy(() => import("./draft-list").then((module) => ({ default: module.DraftList })));

/** While the panel of facts is above, its way on is the darkest thing; this one then looks as a plain button does. */
const besideFacts = "[:root:has(#facts)_&]:border-edge [:root:has(#facts)_&]:bg-paper [:root:has(#facts)_&]:text-ink";

/** The way back to a draft: go on where it was left, or begin another. Nothing before there is one. */
export function DraftLinks() {
  const beginTexts = useBeginTexts();
  const { current, kept } = useDrafts();
  const router = useRouter();
  const begun = !isBlank(current);
  const name = nameOfRecord(current);
  // The list stays when its last draft is deleted, because that can be undone there.
  const [listed, setListed] = useState(false);
  if (!listed && (begun || kept.length > 0)) setListed(true);
  if (!begun && !listed) return null;
  return (
    <div className="space-y-8">
      {begun ? (
        <div className="flex flex-wrap items-center gap-4">
          <Link
            href={`/wizard/${current.at ?? "goal"}`}
            prefetch={false}
            className={`${buttonClass({ look: "main" })} ${besideFacts} min-w-0`}
          >
            {beginTexts.continue}
            {name === undefined ? null : (
              <span className="max-w-xs truncate font-mono text-small font-normal">{name}</span>
            )}
          </Link>
          <Button
            onClick={() => {
              draftStore.open({});
              router.push("/wizard/goal");
            }}
          >
            {beginTexts.begin}
          </Button>
        </div>
      ) : null}
      {listed ? (
        <Suspense>
          <DraftList />
        </Suspense>
      ) : null}
    </div>
  );
}
