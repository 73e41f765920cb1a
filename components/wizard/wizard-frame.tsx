"use client";

import { useEffect, type ReactNode } from "react";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { openedAnswers } from "@/components/drafts/opened-answers";
import { useDraft } from "@/components/drafts/use-drafts";
import { useInsight } from "@/components/drafts/use-insight";
import { FactsResults } from "@/components/facts/facts-results";
import { OtherVersionsHere } from "@/components/facts/other-versions-here";
import { ToldHere } from "@/components/facts/told-here";
import { Fingerprint } from "@/components/frame/fingerprint";
import { PageFrame } from "@/components/frame/page-frame";
import { ChangeOutline } from "@/components/outline/change-outline";
import { plannedServers, type PlannedServers } from "@/components/messages/planned-servers";
import { SpokenFor } from "@/components/messages/spoken-for";
import { Rail } from "@/components/rail/rail";
import { SetAsideNotice } from "@/components/rail/set-aside-notice";

export interface WizardFrameProps {
  /** Below every question. */
  readonly offer: ReactNode;
  readonly children: ReactNode;
}

/** The wizard's three columns: the way, the question, what will change. */
export function WizardFrame({ offer, children }: WizardFrameProps) {
  // Here the reader's own answers are, so the plan that is shown next is theirs.
  useEffect(() => openedAnswers.show(undefined), []);
  const draft = useDraft();
  return (
    <SpokenFor version={draft.versions?.exchange} planned={plannedIn(draft)}>
      <Columns offer={offer}>{children}</Columns>
    </SpokenFor>
  );
}

function plannedIn(draft: DraftAnswers): PlannedServers {
  return plannedServers({
    mailbox: (draft["mailbox-servers"]?.servers ?? []).map(({ fqdn = "" }) => fqdn),
    clientAccess: (draft["client-access"]?.servers ?? "").split("\n"),
    placement: draft["unified-messaging"]?.placement,
  });
}

function Columns({ offer, children }: WizardFrameProps) {
  return (
    <PageFrame fingerprint={<DraftFingerprint />}>
      <div className="grid gap-8 pt-6 md:grid-cols-[13rem_minmax(0,1fr)] wide:grid-cols-[15rem_minmax(0,42rem)_minmax(22rem,26rem)]">
        <Rail />
        <main id="content" tabIndex={-1} className="min-w-0 max-w-measure">
          <SetAsideNotice />
          <FactsResults />
          {children}
          <OtherVersionsHere place="review" />
          <ToldHere />
          {offer}
        </main>
        <div className="beside:col-start-3">
          <div className="beside:sticky beside:top-6">
            <ChangeOutline />
          </div>
        </div>
      </div>
    </PageFrame>
  );
}

/** The fingerprint of the present draft. */
function DraftFingerprint() {
  return <Fingerprint hash={useInsight()?.hash} />;
}
