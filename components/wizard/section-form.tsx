"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState, type FormEvent, type ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { validateSection } from "@/lib/answers/section-problems";
import type { SectionId } from "@/lib/answers/sections";
import type { Problem } from "@/lib/errors/problem";
import { draftStore } from "@/components/drafts/draft-store";
import { useDraft } from "@/components/drafts/use-drafts";
import { ErrorSummary } from "@/components/form/error-summary";
import { en } from "@/components/messages/en";
import { Button } from "@/components/ui/button";
import { placeBefore, placeAfter } from "./places";
import { problemText, problemTextWithRow } from "./problem-text";
import { SectionProblemsContext } from "./problems-context";
import { SectionHeading } from "./section-heading";
import type { SectionSpec } from "./section-spec";
import { useErrorTitle } from "./use-error-title";
import { useSectionForm } from "./use-section-form";

const noProblems: readonly Problem[] = [];

export interface SectionFormProps<Id extends SectionId, Values extends FieldValues> {
  readonly spec: SectionSpec<Id, Values>;
  readonly children: (form: UseFormReturn<Values>) => ReactNode;
}

/** One page of questions: validated on Continue by the same rules as everywhere; Continue is never disabled. */
export function SectionForm<Id extends SectionId, Values extends FieldValues>({
  spec,
  children,
}: SectionFormProps<Id, Values>) {
  const { form, save } = useSectionForm(spec);
  const router = useRouter();
  const [{ problems, attempt }, setOutcome] = useState({ problems: noProblems, attempt: 0 });
  const fieldOf = useMemo(() => spec.fieldId ?? ((path: string) => path), [spec]);
  useErrorTitle(problems.length > 0);
  useEffect(() => router.prefetch(placeAfter(draftStore.read().current.draft, spec.id)), [router, spec.id]);

  const context = useMemo(() => {
    const byField = new Map<string, string[]>();
    for (const problem of problems) {
      const id = fieldOf(problem.path);
      byField.set(id, [...(byField.get(id) ?? []), problemText(problem)]);
    }
    return {
      byField,
      forget: () => setOutcome((outcome) => ({ ...outcome, problems: noProblems })),
    };
  }, [problems, fieldOf]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const values = form.getValues();
    const tidied = spec.tidy?.(values) ?? values;
    if (spec.tidy) form.reset(tidied);
    save(tidied);
    const { draft } = draftStore.read().current;
    const found = validateSection(draft, spec.id);
    setOutcome({ problems: found, attempt: attempt + 1 });
    if (found.length > 0) return;
    const returning = new URLSearchParams(window.location.search).has("review");
    router.push(returning ? "/wizard/review" : placeAfter(draft, spec.id));
  };

  return (
    <SectionProblemsContext value={context}>
      <form noValidate autoComplete="off" onSubmit={submit} className="space-y-6">
        {problems.length > 0 ? (
          <ErrorSummary
            title={en.form.problems}
            attempt={attempt}
            items={problems.map((problem) => ({
              fieldId: fieldOf(problem.path),
              message: problemTextWithRow(problem),
            }))}
          />
        ) : null}
        <SectionHeading id={spec.id} />
        {children(form)}
        <div className="flex flex-wrap items-center gap-4 border-t border-rule pt-6">
          <Button type="submit" look="main">
            {en.form.continue}
          </Button>
          <BackLink id={spec.id} />
        </div>
      </form>
    </SectionProblemsContext>
  );
}

/** Back is an address of its own; the browser's own Back works as well. */
function BackLink({ id }: { id: SectionId }) {
  const back = placeBefore(useDraft(), id);
  return (
    <Link href={back} prefetch={false} className="inline-flex min-h-11 items-center">
      {en.form.back}
    </Link>
  );
}
