"use client";

import Link from "next/link";
import type { Answers } from "@/lib/answers/types";
import { QueryProvider } from "@/components/frame/query-provider";
import { en } from "@/components/messages/en";
import { usePlan } from "@/components/plan/use-plan";

/** The changes of a finished draft's plan, in running order; loaded when there is one. */
export function PlannedChanges({ answers }: { answers: Answers }) {
  return (
    <QueryProvider>
      <Changes answers={answers} />
    </QueryProvider>
  );
}

function Changes({ answers }: { answers: Answers }) {
  const { data: plan } = usePlan(answers);
  if (!plan) return <p className="text-soft">{en.outline.loading}</p>;
  const changes = plan.steps.filter(({ undo }) => undo.kind === "script");
  return (
    <>
      <ol className="list-none space-y-2">
        {changes.map(({ id, title, targets }) => (
          <li key={id} className="border-l-4 border-accent pl-3">
            {title}
            <span className="block break-words text-small text-soft">
              {en.outline.targets(targets[0]?.name ?? "", targets.length - 1)}
            </span>
          </li>
        ))}
      </ol>
      {changes.length === 0 ? <p>{en.outline.none}</p> : null}
      <p>
        <Link href="/plan">{en.outline.see}</Link>
      </p>
    </>
  );
}
