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
