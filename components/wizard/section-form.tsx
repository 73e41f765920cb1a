"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMemo, useState, type ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { blankJourney, type Journey } from "@/lib/draft/journey-types";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import type { Problem } from "@/lib/errors/problem";
import { draftStore } from "@/components/drafts/draft-store";
import { useDraft } from "@/components/drafts/use-drafts";
import { loadRules, useInsight } from "@/components/drafts/use-insight";
import { ErrorSummary } from "@/components/form/error-summary";
import { useFormTexts } from "@/components/messages/form";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Button } from "@/components/ui/button";
import { routeAfter, routeBefore, reviewPath } from "@/components/rail/section-routes";
import { SectionProblemsContext } from "@/components/form/problems-context";
import { SectionHeading } from "./section-heading";
import type { SectionSpec } from "./section-spec";
import { setAsideUnneeded } from "./set-aside-unneeded";
import { useErrorTitle } from "@/components/form/use-error-title";
import { useSectionForm } from "./use-section-form";

/** The goal is the reader's own, and the change details may stay empty; everything else can be looked up. */
const asksWhatOthersKnow: ReadonlySet<SectionId> = new Set(sectionIds.filter((id) => id !== "goal" && id !== "change"));

interface Outcome {
  readonly problems: readonly SaidProblem[];
}

/** A problem in words: at its control, and in the summary. */
interface SaidProblem extends Pick<Problem, "path"> {
  readonly text: string;
  readonly summary: string;
}

const noOutcome: Outcome = { problems: [] };

export interface SectionFormProps<Id extends SectionId, Values extends FieldValues> {
  readonly spec: SectionSpec<Id, Values>;
  readonly children: (form: UseFormReturn<Values>) => ReactNode;
}

/** One page of questions: validated on Continue by the same rules as everywhere; Continue is never disabled. */
export function SectionForm<Id extends SectionId, Values extends FieldValues>({
  spec,
  children,
}: SectionFormProps<Id, Values>) {
  const formTexts = useFormTexts();
  const { form, save } = useSectionForm(spec);
  const catalogue = useCatalogue();
  const router = useRouter();
  const [{ problems, attempt }, setOutcome] = useState({ ...noOutcome, attempt: 0 });
  const fieldOf = useMemo(() => spec.fieldId ?? ((path: string) => path), [spec]);
  useErrorTitle(problems.length > 0);
  const [before] = useState(() => draftStore.read().current.draft);

  const context = useMemo(() => {
    const byField = new Map<string, string[]>();
    for (const { path, text } of problems) {
      const id = fieldOf(path);
      byField.set(id, [...(byField.get(id) ?? []), text]);
    }
    return {
      byField,
      forget: () => setOutcome((outcome) => ({ ...outcome, ...noOutcome })),
    };
  }, [problems, fieldOf]);

  const store = () => {
    const values = form.getValues();
    const tidied = spec.tidy?.(values) ?? values;
    if (spec.tidy) form.reset(tidied);
    save(tidied);
  };
  const goOn = (journey: Journey) => {
    const returning = new URLSearchParams(window.location.search).has("review");
    router.push(returning ? reviewPath : routeAfter(journey, spec.id));
  };
  const submit = async () => {
    store();
    const rules = await loadRules();
    const { draft } = draftStore.read().current;
    const found = rules.validateSection(draft, spec.id);
    const texts = rules.problemTextsIn(catalogue);
    const said = found.map((problem) => ({
      path: problem.path,
      text: rules.textAtControl(problem, texts),
      summary: rules.textWithRow(problem, texts),
    }));
    setOutcome({ problems: said, attempt: attempt + 1 });
    if (found.length > 0) return;
    setAsideUnneeded(rules, { before, by: spec.id, catalogue });
    if (draft.waiting?.includes(spec.id)) draftStore.setWaiting(spec.id, false);
    goOn(rules.insightOf(draftStore.read().current.draft).journey);
  };
  /** Whoever begins to answer will want the rules, and the next page. */
  const prepare = async () => {
    const rules = await loadRules();
    router.prefetch(routeAfter(rules.insightOf(draftStore.read().current.draft).journey, spec.id));
  };
  const leaveToOthers = async () => {
    store();
    draftStore.setWaiting(spec.id, true);
    const rules = await loadRules();
    goOn(rules.insightOf(draftStore.read().current.draft).journey);
  };

  return (
    <SectionProblemsContext value={context}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onFocus={() => void prepare()}
        className="space-y-6"
      >
        {problems.length > 0 ? (
          <ErrorSummary
            title={formTexts.problems}
            attempt={attempt}
            items={problems.map(({ path, summary }) => ({ fieldId: fieldOf(path), message: summary }))}
          />
        ) : null}
        <SectionHeading id={spec.id} />
        <WaitingNote id={spec.id} />
        {children(form)}
        <div className="flex flex-wrap items-center gap-4 border-t border-rule pt-6">
          <Button type="submit" look="main" data-shortcut="continue">
            {formTexts.continue}
          </Button>
          {asksWhatOthersKnow.has(spec.id) ? (
            <Button data-shortcut="unknown" onClick={() => void leaveToOthers()} aria-describedby="unknown-hint">
              {formTexts.unknown}
            </Button>
          ) : null}
          <BackLink id={spec.id} />
          {asksWhatOthersKnow.has(spec.id) ? (
            <p id="unknown-hint" className="basis-full text-small text-soft">
              {formTexts.unknownHint}
            </p>
          ) : null}
        </div>
      </form>
    </SectionProblemsContext>
  );
}

function WaitingNote({ id }: { id: SectionId }) {
  const formTexts = useFormTexts();
  if (!useDraft().waiting?.includes(id)) return null;
  return <p className="border-l-4 border-caution pl-4">{formTexts.waiting}</p>;
}

/** Back is an address of its own; the browser's own Back works as well. */
function BackLink({ id }: { id: SectionId }) {
  const formTexts = useFormTexts();
  const back = routeBefore(useInsight()?.journey ?? blankJourney, id);
  return (
    <Link href={back} prefetch={false} data-shortcut="back" className="inline-flex min-h-11 items-center">
      {formTexts.back}
    </Link>
  );
}
