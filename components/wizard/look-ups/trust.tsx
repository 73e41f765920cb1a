"use client";

import type { UseFormReturn } from "react-hook-form";
import { draftStore } from "@/components/drafts/draft-store";
import { trustLookUps } from "@/components/look-ups/commands/trust";
import { LookUpsBody, type SectionLookUp } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import { useTrustHowTo } from "@/components/messages/how-to/trust";
import type { TrustValues } from "../section-values";

export interface TrustLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<TrustValues>;
  readonly asksSite: boolean;
  readonly asksPort: boolean;
}

export function TrustLookUps({ part, form, asksSite, asksPort }: TrustLookUpsProps) {
  const howTo = useTrustHowTo();
  const site: SectionLookUp = {
    lookUp: trustLookUps.siteId,
    text: howTo.siteId,
    target: pasteTarget({
      lookUp: trustLookUps.siteId,
      isOpen: () => form.getValues("siteId").trim() === "",
      read: async (text, pasted) => (await import("@/components/look-ups/propose-value")).proposeSite(text, pasted),
      fill: (siteId) => form.setValue("siteId", siteId),
    }),
  };
  const application: SectionLookUp = {
    lookUp: trustLookUps.application,
    text: howTo.application,
    target: pasteTarget({
      lookUp: trustLookUps.application,
      // Both have suggested values, which the applications of Lync confirm or contradict.
      isOpen: () => true,
      read: async (text, pasted) => {
        const { proposePort } = await import("@/components/look-ups/propose-application");
        return proposePort(text, pasted, { ...form.getValues(), certificateNames: certificateNames() });
      },
      fill: ({ applicationId, port }) => {
        form.setValue("port", port);
        if (applicationId !== undefined) form.setValue("applicationId", applicationId);
      },
    }),
  };
  const applicationId: SectionLookUp = {
    lookUp: trustLookUps.applicationId,
    text: howTo.applicationId,
    target: pasteTarget({
      lookUp: trustLookUps.applicationId,
      isOpen: () => true,
      read: async (text, pasted) =>
        (await import("@/components/look-ups/propose-application-id")).proposeApplicationId(
          text,
          pasted,
          certificateNames(),
        ),
      fill: (id) => form.setValue("applicationId", id),
    }),
  };
  return (
    <LookUpsBody
      part={part}
      form={form}
      section="trust"
      // Without a port there is an application already: its ID is all that is asked.
      lookUps={[...(asksSite ? [site] : []), asksPort ? application : applicationId]}
    />
  );
}

/** The names under which Lync is to trust the servers of the draft. */
function certificateNames(): readonly string[] {
  const { servers = [] } = draftStore.read().current.draft["mailbox-servers"] ?? {};
  return servers.map(({ certificateName, fqdn = "" }) => certificateName || fqdn);
}
