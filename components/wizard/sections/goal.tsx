"use client";

import { lazy, Suspense } from "react";
import { goals, type Goal } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";
import { useChoiceTexts } from "@/components/messages/choices";
import { goalWords } from "@/lib/messages/en/answers/goal";
import { useAnswerWords } from "@/components/messages/answer-words";
import { ChoiceField } from "@/components/form/choice-field";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";

/** Most people choose their goal before their version. */
const GoalOfVersion = lazy(() =>
  import("@/components/versions/goal-of-version").then((module) => ({ default: module.GoalOfVersion })),
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
  const isVersionKnown = useDraft().versions?.exchange !== undefined;
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
            choices={goals.map((goal) => ({ value: goal, ...choiceTexts.goal[goal] }))}
          />
          {isVersionKnown ? (
            <Suspense>
              <GoalOfVersion />
            </Suspense>
          ) : null}
        </>
      )}
    </SectionForm>
  );
}
