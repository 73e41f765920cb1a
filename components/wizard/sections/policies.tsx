"use client";

import { useWatch, type UseFormReturn } from "react-hook-form";
import { policyNamePolicy } from "@/lib/answers/fields/policy-name";
import { useGoalNeeds } from "../use-goal-needs";
import { useDraft } from "@/components/drafts/use-drafts";
import { policiesWords } from "@/lib/messages/en/answers/policies";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useGoalVariants } from "@/components/messages/goal-variants";
import { turnsOff as goalTurnsOff } from "@/components/messages/section-text";
import { ChoiceField } from "@/components/form/choice-field";
import { NameListOnDemand } from "@/components/form/name-list-on-demand";
import { nameRows, storedNames, tidyNames } from "@/components/form/row-list";
import { splitNames } from "@/lib/answers/split-list";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import type { PoliciesLookUpsProps } from "../look-ups/policies";
import { SectionForm } from "../section-form";
import type { PoliciesValues } from "../section-values";
import type { SectionSpec } from "../section-spec";

const PoliciesLookUps = lazyLookUps<PoliciesLookUpsProps>(() =>
  import("../look-ups/policies").then((module) => module.PoliciesLookUps),
);

const spec: SectionSpec<"policies", PoliciesValues> = {
  id: "policies",
  toValues: (section) => ({ scope: section?.scope, names: nameRows(section?.names) }),
  toSection: ({ scope, names }) =>
    scope === "none" ? { names: "" } : { ...(scope ? { scope } : {}), names: storedNames(names) },
  tidy: ({ scope, names }) => ({ scope, names: tidyNames(names, splitNames) }),
  fieldId: (path) => (path === "mailboxPolicies.names" ? "mailboxPolicies.names[0]" : path),
};

/** Whose mailboxes change. */
export function PoliciesSection() {
  return <SectionForm spec={spec}>{(form) => <PolicyQuestions form={form} />}</SectionForm>;
}

function PolicyQuestions({ form }: { form: UseFormReturn<PoliciesValues> }) {
  const words = useAnswerWords(policiesWords);
  const scope = useWatch({ control: form.control, name: "scope" });
  const scopeWords = words["mailboxPolicies.scope"];
  const { named, all } = scopeWords.choices;
  const variants = useGoalVariants().policies;
  const { goal } = useDraft().goal ?? {};
  const turnsOff = goalTurnsOff(goal);
  const { profile, mayLack } = useGoalNeeds();
  const looksOnly = profile.checks.includes("policies");
  return (
    <>
      <ChoiceField
        form={form}
        name="scope"
        path="mailboxPolicies.scope"
        words={looksOnly ? { ...scopeWords, label: variants.label } : scopeWords}
        choices={[
          { value: "named", ...named, hint: looksOnly ? variants.namedHint : named.hint },
          { value: "all", ...all, hint: turnsOff ? all.hintOff : all.hint },
          ...(mayLack("mailboxPolicies") ? [{ value: "none", ...variants.none }] : []),
        ]}
      />
      {scope === "named" ? (
        <NameListOnDemand
          form={form}
          path="mailboxPolicies.names"
          words={words["mailboxPolicies.names"]}
          entryWords={words["mailboxPolicies.names[]"]}
          policy={policyNamePolicy}
          split={splitNames}
        />
      ) : null}
      {scope === "all" || scope === "none" ? null : (
        <LookUps>{(part) => <PoliciesLookUps part={part} form={form} goal={goal} />}</LookUps>
      )}
    </>
  );
}
