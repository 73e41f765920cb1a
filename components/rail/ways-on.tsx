"use client";

import Link from "next/link";
import { blankJourney } from "@/lib/draft/journey-types";
import { useInsight } from "@/components/drafts/use-insight";
import { useJourneyTexts } from "@/components/messages/journey";
import { ContinueLink, type ContinueLinkProps } from "./continue-link";
import { reviewPath } from "./section-routes";

/** The next action on a page that lists no answers, and beside it the review, which does. */
export function WaysOn({ start }: Pick<ContinueLinkProps, "start">) {
  const texts = useJourneyTexts();
  const { next } = useInsight()?.journey ?? blankJourney;
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <ContinueLink {...(start === undefined ? {} : { start })} />
      {next === "review" || next === blankJourney.next ? null : (
        <Link href={reviewPath} prefetch={false} className="inline-flex min-h-11 items-center">
          {texts.review}
        </Link>
      )}
    </p>
  );
}
