"use client";

import Link from "next/link";
import type { ComponentType } from "react";
import { blankJourney } from "@/lib/answers/journey-types";
import type { SectionId } from "@/lib/answers/sections";
import { useInsight } from "@/components/drafts/use-insight";
import { useIsLive } from "@/components/drafts/use-drafts";
import { en } from "@/components/messages/en";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { placeAfter, sectionPath } from "./places";
import { SectionHeading } from "./section-heading";
import { ChangeSection } from "./sections/change";
import { ClientAccessSection } from "./sections/client-access";
import { GoalSection } from "./sections/goal";
import { LyncPoolSection } from "./sections/lync-pool";
import { MailboxServersSection } from "./sections/mailbox-servers";
import { PoliciesSection } from "./sections/policies";
import { TrustSection } from "./sections/trust";
import { UnifiedMessagingSection } from "./sections/unified-messaging";
import { VersionsSection } from "./sections/versions";

const forms: Readonly<Record<SectionId, ComponentType>> = {
  goal: GoalSection,
  versions: VersionsSection,
  "unified-messaging": UnifiedMessagingSection,
  "lync-pool": LyncPoolSection,
  "client-access": ClientAccessSection,
  "mailbox-servers": MailboxServersSection,
  trust: TrustSection,
  policies: PoliciesSection,
  change: ChangeSection,
};

/** One section: its form, or why it is not needed. The prerendered page has the form, so that it can be typed into at once. */
export function SectionPage({ id }: { id: SectionId }) {
  const live = useIsLive();
  const journey = useInsight()?.journey ?? blankJourney;
  const section = journey.sections.find((candidate) => candidate.id === id);
  const open = journey.sections.find(({ state }) => state === "here-next");
  const Form = forms[id];
  if (live && section?.state === "not-needed") {
    return (
      <div className="space-y-6">
        <SectionHeading id={id} />
        <Notice tone="plain" title={en.journey.notNeeded}>
          <p>{section.reason}</p>
        </Notice>
        <Link href={placeAfter(journey, id)} className={buttonClass({ look: "main" })}>
          {en.form.continue}
        </Link>
      </div>
    );
  }
  return (
    <div className="space-y-6">
      {live && open && !journey.canVisit(id) ? (
        <Notice tone="plain" title={en.journey.skipped}>
          <p>
            {en.journey.skippedText} <Link href={sectionPath(open.id)}>{en.sectionNames[open.id]}</Link>
          </p>
        </Notice>
      ) : null}
      <Form />
    </div>
  );
}
