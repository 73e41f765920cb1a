"use client";

import { lazy, Suspense } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { pathPolicy } from "@/lib/answers/fields/path";
import { reasonPolicy, referencePolicy, requestedByPolicy, testUserPolicy } from "@/lib/answers/fields/short-text";
import { planHashPolicy } from "@/lib/answers/fields/plan-hash";
import { windowMinutesPolicy } from "@/lib/answers/fields/window-minutes";
import { nextGoals } from "@/lib/answers/goals";
import { defaultRecordsDirectory } from "@/lib/answers/defaults";
import { useTurnsOff } from "../use-turns-off";
import type { AnswerWords, QuestionWords } from "@/lib/messages/answer-words";
import { changeWords } from "@/lib/messages/en/answers/change";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useChangeGroupTexts } from "@/components/messages/change-groups";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDraft } from "@/components/drafts/use-drafts";
import { TextField } from "@/components/form/text-field";
import { joinedWindow, windowParts } from "./window-parts";

const WindowNotes = lazy(() =>
  import("@/components/outline/window-notes").then((module) => ({ default: module.WindowNotes })),
);

type ChangeWords = ReturnType<typeof useAnswerWords<keyof typeof changeWords>>;

/** The details of a change in the groups in which they are asked for. */
const groups = {
  request: ["reference", "reason", "requestedBy", "follows"],
  window: ["windowDate", "windowTime", "windowZone", "windowMinutes"],
  proof: ["testUser"],
  papers: ["notes", "recordsDirectory"],
} as const;
const groupNames = Object.keys(groups) as readonly (keyof typeof groups)[];
const names = groupNames.flatMap((group) => groups[group]);
type ChangeValues = Record<(typeof names)[number], string>;

const defaults: Partial<ChangeValues> = { windowMinutes: "120", recordsDirectory: defaultRecordsDirectory };

const spec: SectionSpec<"change", ChangeValues> = {
  id: "change",
  toValues: (section) => {
    const stored: Partial<ChangeValues> = { ...section, ...windowParts(section?.windowStart ?? "") };
    return Object.fromEntries(names.map((name) => [name, stored[name] ?? defaults[name] ?? ""])) as ChangeValues;
  },
  toSection: ({ windowDate, windowTime, windowZone, ...values }) => ({
    ...values,
    windowStart: joinedWindow({ windowDate, windowTime, windowZone }),
  }),
  fieldId: (path) => (path === "change.windowStart" ? "change.windowDate" : path),
};

interface ChangeControl {
  readonly policy?: FieldPolicy;
  readonly mono?: boolean;
  readonly numeric?: boolean;
  readonly lines?: number;
}

const controls: Readonly<Record<keyof ChangeValues, ChangeControl>> = {
  reference: { policy: referencePolicy },
  reason: { policy: reasonPolicy, lines: 2 },
  requestedBy: { policy: requestedByPolicy },
  windowDate: { mono: true },
  windowTime: { mono: true },
  windowZone: { mono: true },
  windowMinutes: { policy: windowMinutesPolicy, mono: true, numeric: true },
  testUser: { policy: testUserPolicy },
  notes: { lines: 4 },
  follows: { policy: planHashPolicy, mono: true },
  recordsDirectory: { policy: pathPolicy, mono: true },
};

/** What the change board reads, and where the scripts keep their records. All of it may stay as it is. */
export function ChangeSection() {
  const groupTexts = useChangeGroupTexts();
  const asksFollows = useAsksFollows();
  return (
    <SectionForm spec={spec}>
      {(form) =>
        groupNames.map((group) => (
          <fieldset key={group} className="min-w-0 border-t border-rule pt-4 first:border-0 first:pt-0">
            <legend className="float-left mb-3 w-full text-lead font-bold">{groupTexts[group]}</legend>
            <div className={`clear-both ${group === "window" ? "grid items-end gap-4 md:grid-cols-3" : "space-y-4"}`}>
              {groups[group]
                .filter((name) => name !== "follows" || asksFollows)
                .map((name) => (
                  <div key={name} className={name === "windowMinutes" ? "md:col-span-3" : ""}>
                    <ChangeField form={form} name={name} />
                  </div>
                ))}
            </div>
            {group === "window" ? <WindowJudged /> : null}
          </fieldset>
        ))
      }
    </SectionForm>
  );
}

function ChangeField({ form, name }: { form: UseFormReturn<ChangeValues>; name: keyof ChangeValues }) {
  const own = wordsOf(name, useAnswerWords(changeWords));
  const turnsOff = useTurnsOff();
  const { hint, hintOff } = own;
  return (
    <TextField
      form={form}
      name={name}
      path={name === "recordsDirectory" ? name : `change.${name}`}
      words={own}
      hint={turnsOff && hintOff ? hintOff : hint}
      {...controls[name]}
    />
  );
}

/** What there is to say about the window. Without an answer there is none to be judged, and the plan is not loaded for it. */
function WindowJudged() {
  const hasAnswers = !isBlank({ draft: useDraft() });
  return hasAnswers ? (
    <Suspense>
      <WindowNotes />
    </Suspense>
  ) : null;
}

/** A first change follows no plan; whoever named one all the same sees it. */
function useAsksFollows(): boolean {
  const { goal, change } = useDraft();
  return nextGoals.some((one) => one === goal?.goal) || Boolean(change?.follows);
}

/** The words of a control: those of its answer, or of the part of an answer that it asks for. */
function wordsOf(name: keyof ChangeValues, words: ChangeWords): QuestionWords & Pick<AnswerWords, "hintOff"> {
  if (name === "recordsDirectory") return words.recordsDirectory;
  if (name === "windowDate" || name === "windowTime" || name === "windowZone") {
    const start = words["change.windowStart"];
    return { ...start, ...start.parts[name] };
  }
  const path = `change.${name}` as const;
  return words[path];
}
