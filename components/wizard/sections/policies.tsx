"use client";

import { useWatch, type UseFormReturn } from "react-hook-form";
import { policyNamePolicy } from "@/lib/answers/fields/policy-name";
import { useGoalNeeds } from "../use-goal-needs";
import { useDraft } from "@/components/drafts/use-drafts";
import { policiesWords } from "@/lib/messages/en/answers/policies";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useGoalVariants } from "@/components/messages/goal-variants";
import { usePoliciesHowTo } from "@/components/messages/how-to/policies";
import { lookForText, turnsOff as goalTurnsOff } from "@/components/messages/section-text";
import { ChoiceField } from "@/components/form/choice-field";
import { policiesLookUps } from "@/components/look-ups/commands/policies";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { NameList } from "@/components/form/name-list";
import { PasteBox } from "@/components/look-ups/paste-box";
import {
  addNames,
  nameRows,
  namesIn,
  splitNames,
  storedNames,
  tidyNames,
  type NameListValues,
} from "@/components/form/row-list";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";

interface PoliciesValues extends NameListValues {
  /** "none" is no answer of a plan: the list stays empty, where the goal allows it. */
  scope: "named" | "all" | "none" | null | undefined;
}

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
  const policiesHowTo = usePoliciesHowTo();
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
        <NameList
          form={form}
          path="mailboxPolicies.names"
          words={words["mailboxPolicies.names"]}
          entryWords={words["mailboxPolicies.names[]"]}
          policy={policyNamePolicy}
          split={splitNames}
        />
      ) : null}
      {scope === "all" || scope === "none" ? null : (
        <HowToFind
          lookUp={policiesLookUps.policies}
          text={{ ...policiesHowTo.policies, lookFor: lookForText(policiesHowTo.policies, goal) }}
        >
          <PasteBox
            form={form}
            id="paste-policies"
            read={async (text, pasted) =>
              (await import("@/components/look-ups/propose-names")).proposePolicies(
                text,
                pasted,
                namesIn(form),
                turnsOff,
              )
            }
            fill={(names) => {
              form.setValue("scope", "named");
              addNames(form, names);
            }}
          />
        </HowToFind>
      )}
    </>
  );
}
