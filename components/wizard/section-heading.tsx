"use client";

import Link from "next/link";
import { use, type ReactNode } from "react";
import { blankJourney } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDraft, useIsLive } from "@/components/drafts/use-drafts";
import { useInsight } from "@/components/drafts/use-insight";
import { PageHeading } from "@/components/frame/page-heading";
import { useSpoken } from "@/components/messages/create-messages.client";
import { useJourneyTexts } from "@/components/messages/journey";
import { useSectionNames } from "@/components/messages/section-names";
import { sectionText } from "@/components/messages/section-text";
import { askedSections, placeIn, sectionPath } from "@/components/rail/section-routes";
import { SectionTextContext } from "./section-text-context";
import { useGoalNeeds } from "./use-goal-needs";

/** The question of a section, and why it is asked. */
export function SectionHeading({ id }: { id: SectionId }) {
  const text = useSpoken("section", use(SectionTextContext));
  const { title, why } = sectionText(text, useDraft().goal?.goal, useGoalNeeds().unneeded);
  return (
    <PlacedHeading id={id} title={title}>
      {why}
    </PlacedHeading>
  );
}

/** Where a section is on the way, above its heading. */
export function PlacedHeading({ id, title, children }: { id: SectionId; title: string; children: ReactNode }) {
  const journeyTexts = useJourneyTexts();
  const { sections } = useInsight()?.journey ?? blankJourney;
  const asked = askedSections(sections);
  const place = placeIn(asked, id);
  return (
    <header className="space-y-3">
      {/* The list of sections says so where it is folded. */}
      <p className="hidden text-small text-soft md:block">
        {/* A section that the list leaves out has no place, and nothing before it. */}
        {place < 0 ? null : (
          <>
            {journeyTexts.position(place + 1, asked.length)}
            <StillOpen before={id} />
          </>
        )}
      </p>
      <PageHeading>{title}</PageHeading>
      <p className="text-lead text-soft">{children}</p>
    </header>
  );
}

/** Names the earlier section that is still open. In a line that is there anyway, so that nothing below it moves. */
function StillOpen({ before }: { before: SectionId }) {
  const journeyTexts = useJourneyTexts();
  const sectionNames = useSectionNames();
  const live = useIsLive();
  const insight = useInsight();
  const blank = isBlank({ draft: useDraft() });
  const journey = insight?.journey ?? blankJourney;
  const open = journey.sections.find(({ state }) => state === "here-next");
  if (!live || !(insight || blank) || !open || journey.canVisit(before)) return null;
  return (
    <>
      {" · "}
      {journeyTexts.stillOpen}{" "}
      <Link href={sectionPath(open.id)} prefetch={false}>
        {sectionNames[open.id]}
      </Link>
    </>
  );
}
