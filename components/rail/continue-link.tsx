"use client";

import Link from "next/link";
import { blankJourney } from "@/lib/draft/journey-types";
import { useInsight } from "@/components/drafts/use-insight";
import { useJourneyTexts } from "@/components/messages/journey";
import { useSectionNames } from "@/components/messages/section-names";
import { buttonClass } from "@/components/ui/button";
import { reviewPath, sectionPath } from "./section-routes";
import type { SectionId } from "@/lib/answers/section-ids";

export interface ContinueLinkProps {
  /** Instead of the name of the first section, where nothing is answered. */
  readonly start?: string;
  /** Where it leads when every section is answered or waits; the review otherwise. */
  readonly orElse?: SectionId | undefined;
}

/** The next action of a draft without a plan: on to the first section that is open. */
export function ContinueLink({ start, orElse }: ContinueLinkProps) {
  const texts = useJourneyTexts();
  const sectionNames = useSectionNames();
  const { next } = useInsight()?.journey ?? blankJourney;
  const to = next === "review" ? orElse : next;
  const name = to && texts.continueWith(sectionNames[to]);
  return (
    <Link href={to ? sectionPath(to) : reviewPath} prefetch={false} className={buttonClass({ look: "main" })}>
      {(to === blankJourney.next ? start : undefined) ?? name ?? texts.review}
    </Link>
  );
}

/** The same on a page that lists no answers: the review, which does, is one click away as well. */
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
