"use client";

import { useMemo, useState, type ReactNode } from "react";
import { fingerprint } from "@/lib/render/html/fingerprint";
import type { Checklist, ChecklistGroup, ChecklistItem } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { ChecklistActions } from "./checklist-actions";
import { ChecklistHead } from "./checklist-head";
import { ChecklistRow } from "./checklist-row";
import { OtherPlans } from "./other-plans";
import { ProgressLine } from "./progress-line";
import { FailureEvents, SymptomList } from "./symptom-list";
import { perServer } from "@/components/ticks/earlier-ticks";
import { withMarks, type Marks } from "@/components/ticks/stored-ticks";
import { tickStore } from "@/components/ticks/tick-store";
import { countedHosts, countedRows, isCounted, progressOf, progressOfRows, unitsOf } from "@/components/ticks/units";
import { usePrinting } from "./use-printing";
import { useTicks, useTicksAreKept } from "@/components/ticks/use-ticks";

export interface ChecklistViewProps {
  readonly checklist: Checklist;
  /** Canonical JSON, kept beside the ticks. */
  readonly answers: string;
  /** What comes of dropped result files, around what is done with the ticked list; beside the rows. */
  readonly records: (actions: ReactNode) => ReactNode;
  /** Another person's list: it is read, saved and printed, and not ticked. */
  readonly readOnly: boolean;
}

const untouched: { readonly marks: Marks; readonly cleared: undefined } = { marks: {}, cleared: undefined };

/** The rows by part, with progress, a filter, and the ways to keep the ticked list. */
export function ChecklistView({ checklist, answers, records, readOnly }: ChecklistViewProps) {
  const checklistTexts = useChecklistTexts();
  const { planHash: hash } = checklist;
  const ticks = useTicks(hash);
  const { marks: stored, cleared } = readOnly ? untouched : ticks;
  const earlier = useMemo(() => perServer(checklist, stored), [checklist, stored]);
  const marks = useMemo(() => withMarks(stored, earlier), [stored, earlier]);
  const printing = usePrinting();
  const kept = useTicksAreKept();
  // Rows that were settled when the filter was switched on: what is settled later stays in view, so that nothing jumps.
  const [hidden, setHidden] = useState<ReadonlySet<string>>();
  const counted = useMemo(() => ({ rows: countedRows(checklist), hosts: countedHosts(checklist) }), [checklist]);
  const numbers = useMemo(() => numbersOf(checklist), [checklist]);
  const change = useMemo(
    () => (readOnly ? undefined : (changes: Marks) => tickStore.mark({ hash, answers }, { ...earlier, ...changes })),
    [hash, answers, readOnly, earlier],
  );
  const rows = checklist.groups.flatMap(({ items }) => items);
  const isRowShown = (item: ChecklistItem) =>
    printing || hidden === undefined || unitsOf(item).some(({ key }) => !hidden.has(key));

  return (
    <div className="grid gap-x-8 gap-y-8 wide:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0 space-y-8">
        {kept ? null : <Notice tone="caution" title={checklistTexts.notKept} role="alert" />}
        {readOnly ? null : <OtherPlans hash={hash} />}
        <ChecklistHead head={checklist.head} />
        <ProgressLine
          progress={progressOfRows(counted.rows, marks)}
          hosts={progressOf(counted.hosts, marks)}
          hiddenCount={hidden && rows.filter((item) => !isRowShown(item)).length}
          onFilter={(on) => setHidden(on ? new Set(settledKeys(marks)) : undefined)}
        />
        {checklist.follows === undefined ? null : (
          <p className="max-w-measure">
            {checklistTexts.follows[0]}
            <span className="whitespace-nowrap font-mono">{fingerprint(checklist.follows)}</span>
            {checklistTexts.follows[1]}
          </p>
        )}
        <p className="max-w-measure text-soft">
          <Prose text={checklistTexts.folder} />
        </p>
        {checklist.groups
          .filter((group) => group.items.some(isRowShown))
          .map((group) => (
            <Part key={group.part} group={group}>
              {group.items.filter(isRowShown).map((item) => (
                <ChecklistRow
                  key={item.id}
                  item={item}
                  number={numbers.get(item.id) ?? 0}
                  marks={marks}
                  hidden={printing ? undefined : hidden}
                  printing={printing}
                  symptoms={checklist.symptoms}
                  onChange={change}
                />
              ))}
            </Part>
          ))}
        <SymptomList symptoms={checklist.symptoms} printing={printing} />
        <FailureEvents events={checklist.failureEvents} />
      </div>
      <div className="no-print min-w-0 wide:border-l wide:border-rule wide:pl-6">
        {records(<ChecklistActions checklist={checklist} answers={answers} marks={marks} cleared={cleared} />)}
      </div>
    </div>
  );
}

function Part({ group, children }: { group: ChecklistGroup; children: ReactNode }) {
  const checklistTexts = useChecklistTexts();
  const id = `part-${group.part}`;
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id} className="break-after-avoid">
        {group.title}
      </h2>
      {isCounted(group) ? null : (
        <p className="text-soft">{group.part === "back-out" ? checklistTexts.notCounted : checklistTexts.appendix}</p>
      )}
      <ol className="list-none border-b border-rule">{children}</ol>
    </section>
  );
}

/** Rows are numbered through, whatever is hidden, so that two people can speak of row 14. */
function numbersOf({ groups }: Checklist): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(({ items }) => items).map(({ id }, index) => [id, index + 1]));
}

function settledKeys(marks: Marks): readonly string[] {
  return Object.entries(marks).flatMap(([key, { state }]) => (state === undefined ? [] : [key]));
}
