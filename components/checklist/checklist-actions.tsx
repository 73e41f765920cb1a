"use client";

import Link from "next/link";
import { useDeferredValue, useMemo } from "react";
import type { Checklist, Variant } from "@/lib/render/checklist/types";
import { CopyButton } from "@/components/clipboard/copy-button";
import { useChecklistTexts } from "@/components/messages/checklist";
import { saveFile } from "@/components/plan/save-file";
import { Button } from "@/components/ui/button";
import { evidenceMarkdown } from "./evidence";
import type { Marks } from "@/components/ticks/stored-ticks";
import { tickStore } from "@/components/ticks/tick-store";

export interface ChecklistActionsProps {
  readonly checklist: Checklist;
  readonly answers: string;
  readonly marks: Marks;
  /** Which of two ways is gone. */
  readonly way: Variant | undefined;
  readonly cleared: Marks | undefined;
}

/** Ways to keep the ticked list, and the way to start it again. */
export function ChecklistActions({ checklist, answers, marks, way, cleared }: ChecklistActionsProps) {
  const checklistTexts = useChecklistTexts();
  const settled = useDeferredValue(marks);
  const markdown = useMemo(
    () => evidenceMarkdown(checklist, { marks: settled, way }, checklistTexts),
    [checklist, settled, way, checklistTexts],
  );
  const { planHash: hash } = checklist;
  const plan = { hash, answers };
  const download = () => {
    const bytes = new TextEncoder().encode(evidenceMarkdown(checklist, { marks, way }, checklistTexts));
    saveFile(checklistTexts.fileName(hash), bytes, "text/markdown");
  };
  return (
    <section aria-labelledby="evidence" className="space-y-3">
      <h2 id="evidence" className="text-lead">
        {checklistTexts.evidenceLabel}
      </h2>
      <p className="text-soft">{checklistTexts.evidenceHint}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" onClick={download}>
          {checklistTexts.download}
        </Button>
        <Button size="small" onClick={() => window.print()}>
          {checklistTexts.print}
        </Button>
        <CopyButton text={markdown} what={checklistTexts.copyEvidence} />
      </div>
      <p className="text-small text-soft">{checklistTexts.kept}</p>
      <div role="status">
        {cleared === undefined ? null : (
          <div className="space-y-2 border-l-4 border-edge pl-4">
            <p>{checklistTexts.cleared(Object.keys(cleared).length)}</p>
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => tickStore.bringBack(plan)}>
                {checklistTexts.bringBack}
              </Button>
              <Button size="small" onClick={() => tickStore.letGo(plan)}>
                {checklistTexts.letGo}
              </Button>
            </div>
          </div>
        )}
      </div>
      {Object.keys(marks).length === 0 ? null : (
        <Button look="danger" size="small" onClick={() => tickStore.reset(plan)}>
          {checklistTexts.reset}
        </Button>
      )}
      <p className="flex flex-wrap gap-x-6">
        <Link href="/plan" prefetch={false} className="inline-flex min-h-11 items-center">
          {checklistTexts.toPlan}
        </Link>
        <Link href="/verify" prefetch={false} className="inline-flex min-h-11 items-center">
          {checklistTexts.toVerify}
        </Link>
      </p>
    </section>
  );
}
