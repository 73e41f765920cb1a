"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import type { ComponentType } from "react";
import { blankJourney } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";
import { useInsight } from "@/components/drafts/use-insight";
import type { SectionText } from "@/components/messages/en/sections";
import { useFormTexts } from "@/components/messages/form";
import { useJourneyTexts } from "@/components/messages/journey";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routeAfter } from "@/components/rail/section-routes";
import { KnownByOthersContext } from "./known-by-others";
import { SectionHeading } from "./section-heading";
import { SectionTextContext } from "./section-text-context";

/** Each section is a program of its own; the page of one does not carry the others. */
const forms: Readonly<Record<SectionId, ComponentType>> = {
  goal: dynamic(() => import("./sections/goal").then((module) => module.GoalSection)),
  versions: dynamic(() => import("./sections/versions").then((module) => module.VersionsSection)),
  "unified-messaging": dynamic(() =>
    import("./sections/unified-messaging").then((module) => module.UnifiedMessagingSection),
  ),
  "lync-pool": dynamic(() => import("./sections/lync-pool").then((module) => module.LyncPoolSection)),
  "client-access": dynamic(() => import("./sections/client-access").then((module) => module.ClientAccessSection)),
  "mailbox-servers": dynamic(() => import("./sections/mailbox-servers").then((module) => module.MailboxServersSection)),
  trust: dynamic(() => import("./sections/trust").then((module) => module.TrustSection)),
  policies: dynamic(() => import("./sections/policies").then((module) => module.PoliciesSection)),
  change: dynamic(() => import("./sections/change").then((module) => module.ChangeSection)),
};

export interface SectionPageProps {
  readonly id: SectionId;
  readonly text: SectionText;
  /** Whether others know what it asks. */
  readonly knownByOthers: boolean;
}

/** One section: its form, or why it is not needed. The prerendered page has the form, so that it can be typed into at once. */
export function SectionPage({ id, text, knownByOthers }: SectionPageProps) {
  const journeyTexts = useJourneyTexts();
  const formTexts = useFormTexts();
  const catalogue = useCatalogue();
  const insight = useInsight();
  const journey = insight?.journey ?? blankJourney;
  const section = journey.sections.find((candidate) => candidate.id === id);
  const Form = forms[id];
  if (section?.state === "not-needed") {
    return (
      <div className="space-y-6">
        <SectionTextContext value={text}>
          <SectionHeading id={id} />
        </SectionTextContext>
        <Notice tone="plain" title={journeyTexts.notNeeded}>
          <p>{insight?.reasonText(section.reason, catalogue)}</p>
        </Notice>
        <Link href={routeAfter(journey, id)} className={buttonClass({ look: "main" })}>
          {formTexts.continue}
        </Link>
      </div>
    );
  }
  return (
    <SectionTextContext value={text}>
      <KnownByOthersContext value={knownByOthers}>
        <Form />
      </KnownByOthersContext>
    </SectionTextContext>
  );
}
