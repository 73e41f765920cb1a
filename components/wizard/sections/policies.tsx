"use client";

import { useWatch, type UseFormReturn } from "react-hook-form";
import { policyNamePolicy } from "@/lib/answers/fields/policy-name";
import { useGoalNeeds } from "../use-goal-needs";
import { useFieldTexts } from "@/components/messages/fields";
import { usePoliciesHowTo } from "@/components/messages/how-to/policies";
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
  const fieldTexts = useFieldTexts();
  const policiesHowTo = usePoliciesHowTo();
  const scope = useWatch({ control: form.control, name: "scope" });
  const { policies } = fieldTexts;
  const { profile, mayLack } = useGoalNeeds();
  const turnsOff = profile.messaging === "off";
  const looksOnly = profile.checks.includes("policies");
  return (
    <>
      <ChoiceField
        form={form}
        name="scope"
        path="mailboxPolicies.scope"
        legend={looksOnly ? policies.legendChecks : policies.legend}
        choices={[
          { value: "named", ...policies.named, hint: looksOnly ? policies.named.hintChecks : policies.named.hint },
          { value: "all", ...policies.all, hint: turnsOff ? policies.all.hintOff : policies.all.hint },
          ...(mayLack("mailboxPolicies") ? [{ value: "none", ...policies.none }] : []),
        ]}
      />
      {scope === "named" ? (
        <NameList
          form={form}
          path="mailboxPolicies.names"
          legend={policies.names}
          hint={policies.namesHint}
          item={policies.item}
          add={policies.add}
          policy={policyNamePolicy}
          split={splitNames}
        />
      ) : null}
      {scope === "all" || scope === "none" ? null : (
        <HowToFind lookUp={policiesLookUps.policies} text={policiesHowTo.policies}>
          <PasteBox
            form={form}
            id="paste-policies"
            read={async (text, pasted) =>
              (await import("@/components/look-ups/propose-names")).proposePolicies(text, pasted, namesIn(form))
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
