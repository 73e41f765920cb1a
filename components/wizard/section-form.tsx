"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { lazy, Suspense, use, useEffect, useMemo, useState, type ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { blankJourney, type Journey } from "@/lib/draft/journey-types";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Problem } from "@/lib/errors/problem";
import { draftStore } from "@/components/drafts/draft-store";
import { useDraft } from "@/components/drafts/use-drafts";
import { loadRules, useInsight } from "@/components/drafts/use-insight";
import { OtherVersionsHere } from "@/components/facts/other-versions-here";
import { watchPresses } from "@/components/form/after-press";
import { useFormTexts } from "@/components/messages/form";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Button } from "@/components/ui/button";
import { changedAnswer, focusAnswer, reviewRow, useChangesOne } from "@/components/rail/changed-answer";
import { routeAfter, routeBefore } from "@/components/rail/section-routes";
import { SectionProblemsContext } from "@/components/form/problems-context";
import { KnownByOthersContext } from "./known-by-others";
import { SectionHeading } from "./section-heading";
import type { SectionSpec } from "./section-spec";
import { setAsideUnknown, setAsideUnneeded } from "./set-aside-unneeded";
import { useSectionForm } from "./use-section-form";

/** Only for whom something is wrong. It comes with the rules that find it, so that it has the focus at once. */
const loadSummary = () => import("@/components/form/error-summary");
const ErrorSummary = lazy(() => loadSummary().then((module) => ({ default: module.ErrorSummary })));

/** A problem, and its words at its control and in the summary. */
interface Found {
  readonly problem: Problem;
  readonly text: string;
  readonly summary: string;
}

export interface SectionFormProps<Id extends SectionId, Values extends FieldValues> {
  readonly spec: SectionSpec<Id, Values>;
  /** Why no plan comes of what is chosen, and what to choose instead: nobody can be asked, and continuing leads nowhere. */
  readonly deadEnd?: string | undefined;
  readonly children: (form: UseFormReturn<Values>) => ReactNode;
}

/** One page of questions: validated on Continue by the same rules as everywhere; Continue is never disabled. */
export function SectionForm<Id extends SectionId, Values extends FieldValues>({
  spec,
  deadEnd,
  children,
}: SectionFormProps<Id, Values>) {
  const formTexts = useFormTexts();
  const knownByOthers = use(KnownByOthersContext) && deadEnd === undefined;
  const { form, save } = useSectionForm(spec);
  const catalogue = useCatalogue();
  const router = useRouter();
  const [found, setFound] = useState<readonly Found[]>([]);
  const [attempt, setAttempt] = useState(0);
  const shown = useStillTrue(found);
  const fieldOf = useMemo(() => spec.fieldId ?? ((path: string) => path), [spec]);
  useEffect(() => watchPresses(document), []);
  useEffect(() => focusAnswer(fieldOf(changedAnswer() ?? "")), [fieldOf]);
  const returns = useChangesOne();
  const [before] = useState(() => draftStore.read().current.draft);

  // The form library renders its owner once more as soon as it is ready, which the questions need not wait for.
  const questions = useMemo(() => children(form), [children, form]);

  const context = useMemo(() => {
    const byField = new Map<string, string[]>();
    for (const { problem, text } of shown) {
      const id = fieldOf(problem.path);
      byField.set(id, [...(byField.get(id) ?? []), text]);
    }
    return {
      byField,
      forget: () => setFound([]),
    };
  }, [shown, fieldOf]);

  const store = () => {
    const values = form.getValues();
    const tidied = spec.tidy?.(values) ?? values;
    if (spec.tidy) form.reset(tidied);
    save(tidied);
  };
  const goOn = (journey: Journey) => {
    const changed = changedAnswer();
    router.push(changed === undefined ? routeAfter(journey, spec.id) : reviewRow(changed));
  };
  const submit = async () => {
    store();
    const [rules] = await Promise.all([loadRules(), loadSummary()]);
    const { draft } = draftStore.read().current;
    const problems = rules.validateSection(draft, spec.id);
    const words = rules.problemWordsIn(catalogue, draft.versions?.exchange || undefined);
    setFound(
      problems.map((problem) => ({
        problem,
        text: rules.textAtControl(problem, words),
        summary: rules.textWithRow(problem, words),
      })),
    );
    setAttempt(attempt + 1);
    if (problems.length > 0) return;
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
    const rules = await loadRules();
    setAsideUnknown(rules, { id: spec.id, blank: spec.toSection(spec.toValues(undefined)), catalogue });
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
        {shown.length > 0 ? (
          <Suspense>
            <ErrorSummary
              title={formTexts.problems(shown.length)}
              attempt={attempt}
              items={shown.map(({ problem, summary }) => ({ fieldId: fieldOf(problem.path), message: summary }))}
            />
          </Suspense>
        ) : null}
        <SectionHeading id={spec.id} />
        <WaitingNote id={spec.id} />
        {questions}
        <OtherVersionsHere place="form" />
        <div className="flex flex-wrap items-center gap-4 border-t border-rule pt-6">
          <Button type="submit" look={deadEnd ? "plain" : "main"} data-shortcut="continue">
            {returns ? formTexts.toReview : formTexts.continue}
          </Button>
          {knownByOthers ? (
            <Button data-shortcut="unknown" onClick={() => void leaveToOthers()} aria-describedby="unknown-hint">
              {formTexts.unknown}
            </Button>
          ) : null}
          {returns ? null : <BackLink id={spec.id} />}
          {deadEnd ? <p className="basis-full">{deadEnd}</p> : null}
          {knownByOthers ? (
            <p id="unknown-hint" className="basis-full text-small text-soft">
              {formTexts.unknownHint}
            </p>
          ) : null}
        </div>
      </form>
    </SectionProblemsContext>
  );
}

/**
 * What the last attempt to continue found, as far as it is still true: a mended answer loses its error at once, also where
 * it was mended in another tab.
 */
function useStillTrue(found: readonly Found[]): readonly Found[] {
  const insight = useInsight();
  return useMemo(() => {
    if (!insight || found.length === 0) return found;
    const known = new Set(insight.open().map(identityOf));
    const still = found.filter(({ problem }) => known.has(identityOf(problem)));
    return still.length === found.length ? found : still;
  }, [found, insight]);
}

/** The same for the same problem about the same values. */
function identityOf({ path, code, values }: Problem): string {
  return JSON.stringify([path, code, values]);
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
