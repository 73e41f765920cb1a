"use client";

import { lazy, Suspense } from "react";
import { goals, type Goal } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";
import { useChoiceTexts } from "@/components/messages/choices";
import { goalWords } from "@/lib/messages/en/answers/goal";
import { useAnswerWords } from "@/components/messages/answer-words";
import { ChoiceField } from "@/components/form/choice-field";
import { EndAnnounced } from "@/components/versions/end-announced";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";

/** Most people choose their goal before their version. */
const NothingToDo = lazy(() =>
  import("@/components/versions/nothing-to-do").then((module) => ({ default: module.NothingToDo })),
);

interface GoalValues {
  goal: Goal | null | undefined;
}

const spec: SectionSpec<"goal", GoalValues> = {
  id: "goal",
  toValues: (section) => ({ goal: section?.goal }),
  toSection: ({ goal }) => (goal ? { goal } : {}),
};

/** What is to be done. */
export function GoalSection() {
  const choiceTexts = useChoiceTexts();
  const words = useAnswerWords(goalWords);
  const { versions, goal: chosen } = useDraft();
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          <ChoiceField
            form={form}
            name="goal"
            path="goal"
            words={words.goal}
            legendHidden
            choices={goals.map((goal) => ({
              value: goal,
              ...choiceTexts.goal[goal],
              note:
                versions?.exchange && goal === chosen?.goal ? (
                  <Suspense>
                    <NothingToDo onGoal={(other) => form.setValue("goal", other)} />
                  </Suspense>
                ) : null,
            }))}
          />
          <EndAnnounced />
        </>
      )}
    </SectionForm>
  );
}
