"use client";

import type { Answers } from "@/lib/answers/types";
import { WarningList } from "@/components/answers/warning-list";
import { QueryProvider } from "@/components/frame/query-provider";
import { useReviewTexts } from "@/components/messages/review";
import { usePlan } from "@/components/plan/use-plan";
import { Notice } from "@/components/ui/notice";

/** What the plan of these answers warns of; loaded when there is a plan. */
export function PlanWarnings({ answers }: { answers: Answers }) {
  return (
    <QueryProvider>
      <Warnings answers={answers} />
    </QueryProvider>
  );
}

function Warnings({ answers }: { answers: Answers }) {
  const reviewTexts = useReviewTexts();
  const warnings = usePlan(answers).data?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={reviewTexts.warnings}>
      <WarningList messages={warnings.map(({ message }) => message)} />
    </Notice>
  );
}
