"use client";

import Link from "next/link";
import { blankJourney } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";
import { useInsight } from "@/components/drafts/use-insight";
import { useJourneyTexts } from "@/components/messages/journey";
import { useSectionNames } from "@/components/messages/section-names";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { buttonClass } from "@/components/ui/button";
import { routeAfter, sectionAfter } from "@/components/rail/section-routes";
import { PlacedHeading } from "./section-heading";

/** Why a section is not needed, instead of its question, which would speak of what this change does not do; and the way on. */
export function UnneededSection({ id }: { id: SectionId }) {
  const journeyTexts = useJourneyTexts();
  const sectionNames = useSectionNames();
  const catalogue = useCatalogue();
  const insight = useInsight();
  const journey = insight?.journey ?? blankJourney;
  const section = journey.sections.find((candidate) => candidate.id === id);
  const next = sectionAfter(journey, id);
  return (
    <div className="space-y-8">
      <PlacedHeading id={id} title={journeyTexts.notNeeded(sectionNames[id])}>
        {insight?.reasonText(section?.reason, catalogue)}
      </PlacedHeading>
      <Link href={routeAfter(journey, id)} className={buttonClass({ look: "main" })}>
        {next ? journeyTexts.continueWith(sectionNames[next]) : journeyTexts.review}
      </Link>
    </div>
  );
}
