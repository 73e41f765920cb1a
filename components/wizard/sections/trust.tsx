"use client";

import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { portPolicy } from "@/lib/answers/fields/port";
import { siteIdPolicy } from "@/lib/answers/fields/site-id";
import { defaultTrustedApplication } from "@/lib/answers/defaults";
import { draftStore } from "@/components/drafts/draft-store";
import { trustWords } from "@/lib/messages/en/answers/trust";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useTrustHowTo } from "@/components/messages/how-to/trust";
import { trustLookUps } from "@/components/look-ups/commands/trust";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { PasteBox } from "@/components/look-ups/paste-box";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { TextField } from "@/components/form/text-field";

interface TrustValues {
  siteId: string;
  applicationId: string;
  port: string;
}

const spec: SectionSpec<"trust", TrustValues> = {
  id: "trust",
  toValues: (section) => ({
    siteId: section?.siteId ?? "",
    applicationId: section?.applicationId ?? defaultTrustedApplication.applicationId,
    port: section?.port ?? String(defaultTrustedApplication.port),
  }),
  toSection: (values) => values,
};

/** What Lync needs for a trusted application pool. */
export function TrustSection() {
  const words = useAnswerWords(trustWords);
  const trustHowTo = useTrustHowTo();
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          <div className="space-y-3">
            <TextField
              form={form}
              name="siteId"
              path="lync.siteId"
              words={words["lync.siteId"]}
              policy={siteIdPolicy}
              mono
            />
            <HowToFind lookUp={trustLookUps.siteId} text={trustHowTo.siteId}>
              <PasteBox
                form={form}
                id="paste-siteId"
                read={async (text, pasted) =>
                  (await import("@/components/look-ups/propose-value")).proposeSite(text, pasted)
                }
                fill={(siteId) => form.setValue("siteId", siteId)}
              />
            </HowToFind>
          </div>
          <TextField
            form={form}
            name="applicationId"
            path="trustedApplication.applicationId"
            words={words["trustedApplication.applicationId"]}
            policy={applicationIdPolicy}
            mono
          />
          <div className="space-y-3">
            <TextField
              form={form}
              name="port"
              path="trustedApplication.port"
              words={words["trustedApplication.port"]}
              policy={portPolicy}
              mono
              numeric
            />
            <HowToFind lookUp={trustLookUps.application} text={trustHowTo.application}>
              <PasteBox
                form={form}
                id="paste-application"
                read={async (text, pasted) => {
                  const { proposePort } = await import("@/components/look-ups/propose-application");
                  return proposePort(text, pasted, { ...form.getValues(), certificateNames: certificateNames() });
                }}
                fill={({ applicationId, port }) => {
                  form.setValue("port", port);
                  if (applicationId !== undefined) form.setValue("applicationId", applicationId);
                }}
              />
            </HowToFind>
          </div>
        </>
      )}
    </SectionForm>
  );
}

/** The names under which Lync is to trust the servers of the draft. */
function certificateNames(): readonly string[] {
  const { servers = [] } = draftStore.read().current.draft["mailbox-servers"] ?? {};
  return servers.map(({ certificateName, fqdn = "" }) => certificateName || fqdn);
}
