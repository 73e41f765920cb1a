"use client";

import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { portPolicy } from "@/lib/answers/fields/port";
import { siteIdPolicy } from "@/lib/answers/fields/site-id";
import { defaultTrustedApplication } from "@/lib/answers/defaults";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { draftStore } from "@/components/drafts/draft-store";
import { trustWords } from "@/lib/messages/en/answers/trust";
import { useGoalVariants } from "@/components/messages/goal-variants";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useTrustHowTo } from "@/components/messages/how-to/trust";
import { trustLookUps } from "@/components/look-ups/commands/trust";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { PasteBox } from "@/components/look-ups/paste-box";
import { useMemo } from "react";
import { SectionForm } from "../section-form";
import { useGoalNeeds } from "../use-goal-needs";
import type { SectionSpec } from "../section-spec";
import { TextField } from "@/components/form/text-field";

type TrustAnswers = NonNullable<DraftAnswers["trust"]>;

interface TrustValues {
  siteId: string;
  applicationId: string;
  port: string;
}

const spec = {
  id: "trust",
  toValues: (section: TrustAnswers | undefined) => ({
    siteId: section?.siteId ?? "",
    applicationId: section?.applicationId ?? defaultTrustedApplication.applicationId,
    port: section?.port ?? String(defaultTrustedApplication.port),
  }),
} as const;

/** Stores what is asked, so that a preset value of what is not does not become an answer. */
function specFor({ asksSite, asksPort }: { asksSite: boolean; asksPort: boolean }): SectionSpec<"trust", TrustValues> {
  const toSection = ({ applicationId, siteId, port }: TrustValues): TrustAnswers => ({
    ...(asksSite ? { siteId } : {}),
    applicationId,
    ...(asksPort ? { port } : {}),
  });
  return { ...spec, toSection };
}

/** What Lync needs for a trusted application pool. */
export function TrustSection() {
  const words = useAnswerWords(trustWords);
  const trustHowTo = useTrustHowTo();
  const { applicationIdRepairs } = useGoalVariants().trust;
  const applicationId = words["trustedApplication.applicationId"];
  const { profile, asks } = useGoalNeeds();
  const asksSite = asks("lync.siteId");
  const asksPort = asks("trustedApplication.port");
  const asked = useMemo(() => specFor({ asksSite, asksPort }), [asksSite, asksPort]);
  return (
    <SectionForm spec={asked}>
      {(form) => (
        <>
          {asksSite ? (
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
          ) : null}
          <div className="space-y-3">
            <TextField
              form={form}
              name="applicationId"
              path="trustedApplication.applicationId"
              words={applicationId}
              hint={profile.repairs ? applicationIdRepairs : applicationId.hint}
              policy={applicationIdPolicy}
              mono
            />
            {asksPort ? null : (
              <HowToFind lookUp={trustLookUps.applicationId} text={trustHowTo.applicationId}>
                <PasteBox
                  form={form}
                  id="paste-applicationId"
                  read={async (text, pasted) =>
                    (await import("@/components/look-ups/propose-application-id")).proposeApplicationId(
                      text,
                      pasted,
                      certificateNames(),
                    )
                  }
                  fill={(id) => form.setValue("applicationId", id)}
                />
              </HowToFind>
            )}
          </div>
          {asksPort ? (
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
          ) : null}
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
