"use client";

import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { portPolicy } from "@/lib/answers/fields/port";
import { siteIdPolicy } from "@/lib/answers/fields/site-id";
import { defaultTrustedApplication } from "@/lib/answers/defaults";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { trustWords } from "@/lib/messages/en/answers/trust";
import { useGoalVariants } from "@/components/messages/goal-variants";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useMemo } from "react";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import type { TrustLookUpsProps } from "../look-ups/trust";
import { SectionForm } from "../section-form";
import type { TrustValues } from "../section-values";
import { useGoalNeeds } from "../use-goal-needs";
import type { SectionSpec } from "../section-spec";
import { TextField } from "@/components/form/text-field";

type TrustAnswers = NonNullable<DraftAnswers["trust"]>;

const TrustLookUps = lazyLookUps<TrustLookUpsProps>(() =>
  import("../look-ups/trust").then((module) => module.TrustLookUps),
);

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
            <TextField
              form={form}
              name="siteId"
              path="lync.siteId"
              words={words["lync.siteId"]}
              policy={siteIdPolicy}
              mono
            />
          ) : null}
          <TextField
            form={form}
            name="applicationId"
            path="trustedApplication.applicationId"
            words={applicationId}
            hint={profile.repairs ? applicationIdRepairs : applicationId.hint}
            policy={applicationIdPolicy}
            mono
          />
          {asksPort ? (
            <TextField
              form={form}
              name="port"
              path="trustedApplication.port"
              words={words["trustedApplication.port"]}
              policy={portPolicy}
              mono
              numeric
            />
          ) : null}
          <LookUps>
            {(part) => <TrustLookUps part={part} form={form} asksSite={asksSite} asksPort={asksPort} />}
          </LookUps>
        </>
      )}
    </SectionForm>
  );
}
