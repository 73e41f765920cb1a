"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { blankJourney } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";
import { useInsight } from "@/components/drafts/use-insight";
import type { SectionText } from "@/components/messages/en/sections";
import { KnownByOthersContext } from "./known-by-others";
import { SectionTextContext } from "./section-text-context";

/** Few ever see it; it comes with the first draft that leaves a section out. */
const UnneededSection = dynamic(() => import("./unneeded-section").then((module) => module.UnneededSection));

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
  const journey = useInsight()?.journey ?? blankJourney;
  const section = journey.sections.find((candidate) => candidate.id === id);
  const Form = forms[id];
  if (section?.state === "not-needed") return <UnneededSection id={id} />;
  return (
    <SectionTextContext value={text}>
      <KnownByOthersContext value={knownByOthers}>
        <Form />
      </KnownByOthersContext>
    </SectionTextContext>
  );
}
