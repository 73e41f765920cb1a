"use client";

import { goals, type Goal } from "@/lib/answers/types";
import { en } from "@/components/messages/en";
import { ChoiceField } from "@/components/form/choice-field";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";

interface GoalValues {
  goal: Goal | null | undefined;
}

const spec: SectionSpec<"goal", GoalValues> = {
  id: "goal",
  toValues: (section) => ({ goal: section?.goal }),
  toSection: ({ goal }) => (goal ? { goal } : {}),
};

const order: readonly Goal[] = [
  "integrate",
  "turn-off",
  ...goals.filter((goal) => goal !== "integrate" && goal !== "turn-off"),
];

/** What is to be done. */
export function GoalSection() {
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <ChoiceField
          form={form}
          name="goal"
          path="goal"
          legend={en.fields.goal}
          legendHidden
          choices={order.map((goal) => ({ value: goal, ...en.goalChoices[goal] }))}
        />
      )}
    </SectionForm>
  );
}
