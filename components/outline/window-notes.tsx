"use client";

import { useState } from "react";
import { SoftNote } from "@/components/form/soft-note";
import { useDraft, useIsLive } from "@/components/drafts/use-drafts";
import { useInsight } from "@/components/drafts/use-insight";
import { useOutlineTexts } from "@/components/messages/outline";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { generatePlan } from "@/lib/generate/plan";
import { planWords } from "@/lib/messages/en/plan-words";
import { minutesOf, undoable } from "@/lib/plan/window";

/** What is wrong with the window that was typed: it is over already, or does not hold the change and its way back. */
export function WindowNotes() {
  const texts = useOutlineTexts();
  const live = useIsLive();
  const [now] = useState(() => Date.now());
  const { change } = useDraft();
  const start = Date.parse(change?.windowStart ?? "");
  const minutes = Number(change?.windowMinutes ?? "120");
  const needed = useNeededMinutes();
  const isOver = live && start < now;
  const isShort = needed !== undefined && minutes > 0 && needed.change + needed.wayBack > minutes;
  return (
    <div role="status" className="space-y-1 text-small">
      {isOver ? <SoftNote>{texts.windowPast}</SoftNote> : null}
      {isShort ? <SoftNote>{texts.windowShort(needed.change, needed.wayBack)}</SoftNote> : null}
    </div>
  );
}

/** Minutes of the plan as far as the answers go. */
function useNeededMinutes(): { readonly change: number; readonly wayBack: number } | undefined {
  const catalogue = useCatalogue();
  const insight = useInsight();
  const answers = insight?.result.ok ? insight.result.value.answers : insight?.sketch(catalogue);
  if (!answers) return undefined;
  const { steps } = generatePlan(answers, planWords);
  return { change: minutesOf(steps), wayBack: minutesOf(undoable(steps)) };
}
