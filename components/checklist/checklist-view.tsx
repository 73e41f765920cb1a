"use client";

import { Fragment, useMemo, useRef, useState, type ReactNode } from "react";
import { fingerprint } from "@/lib/render/html/fingerprint";
import type { Checklist, ChecklistGroup, ChecklistItem, Variant } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { ChecklistActions } from "./checklist-actions";
import { ChecklistHead } from "./checklist-head";
import { ChecklistRow } from "./checklist-row";
import { OtherPlans } from "./other-plans";
import { goToRow, nextOpenRow, rowOf } from "./next-open";
import { phaseId, type Phase } from "./phase-links";
import { ProgressLine } from "./progress-line";
import { FailureEvents, SymptomList } from "./symptom-list";
import { WayChoice } from "./way-choice";
import { chosenWay } from "@/components/ticks/chosen-way";
import { perServer } from "@/components/ticks/earlier-ticks";
import { withMarks, type Marks } from "@/components/ticks/stored-ticks";
import { tickStore } from "@/components/ticks/tick-store";
import {
  countedHosts,
  countedRows,
  isCounted,
  isOnWay,
  progressOf,
  progressOfRows,
  unitsOf,
} from "@/components/ticks/units";
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

const untouched: { readonly [Part in "way" | "cleared"]?: undefined } & { readonly marks: Marks } = { marks: {} };

/** The rows by part, with progress, a filter, and the ways to keep the ticked list. */
export function ChecklistView({ checklist, answers, records, readOnly }: ChecklistViewProps) {
  const checklistTexts = useChecklistTexts();
  const { planHash: hash } = checklist;
  const ticks = useTicks(hash);
  const { marks: stored, way: storedWay, cleared } = readOnly ? untouched : ticks;
  const earlier = useMemo(() => perServer(checklist, stored), [checklist, stored]);
  const marks = useMemo(() => withMarks(stored, earlier), [stored, earlier]);
  const way = chosenWay(checklist, { marks, ...(storedWay ? { way: storedWay } : {}) });
  const printing = usePrinting();
  const kept = useTicksAreKept();
  // Rows that were settled when the filter was switched on: what is settled later stays in view, so that nothing jumps.
  const [hidden, setHidden] = useState<ReadonlySet<string>>();
  const counted = useMemo(
    () => ({ rows: countedRows(checklist, way), hosts: countedHosts(checklist, way) }),
    [checklist, way],
  );
  const rows = checklist.groups.flatMap(({ items }) => items);
  const numbers = useMemo(() => numbersOf(checklist), [checklist]);
  const change = useMemo(
    () => (readOnly ? undefined : (changes: Marks) => tickStore.mark({ hash, answers }, { ...earlier, ...changes })),
    [hash, answers, readOnly, earlier],
  );
  // Until one of two ways is chosen the rows of both are only read, on paper or by someone else.
  const isHere = (item: ChecklistItem) =>
    way === undefined ? item.variant === undefined || printing || readOnly : isOnWay(item, way);
  const isOpen = (item: ChecklistItem) =>
    printing || hidden === undefined || unitsOf(item).some(({ key }) => !hidden.has(key));
  const isRowShown = (item: ChecklistItem) => isHere(item) && isOpen(item);
  const isPartShown = ({ items }: ChecklistGroup) =>
    items.some((item) => isRowShown(item) || (way === undefined && item.variant !== undefined));
  const last = useRef<string>(undefined);
  const goOn = () => {
    const next = nextOpenRow(counted.rows, marks, last.current);
    if (next === undefined) return;
    last.current = next.id;
    goToRow(next.id);
  };
  const choose = (chosen: Variant) => tickStore.choose({ hash, answers }, chosen);

  return (
    <div className="grid gap-x-8 gap-y-8 wide:grid-cols-[minmax(0,1fr)_16rem]">
      <div
        className="min-w-0 space-y-8"
        onFocus={({ target }) => {
          last.current = rowOf(target) ?? last.current;
        }}
      >
        {kept ? null : <Notice tone="caution" title={checklistTexts.notKept} role="alert" />}
        {readOnly ? null : <OtherPlans hash={hash} />}
        <ChecklistHead head={checklist.head} />
        <ProgressLine
          progress={progressOfRows(counted.rows, marks)}
          hosts={progressOf(counted.hosts, marks)}
          phases={checklist.groups.flatMap((group) => phaseOf(group, isPartShown(group), marks, way))}
          hiddenCount={hidden && rows.filter((item) => isHere(item) && !isOpen(item)).length}
          onNext={readOnly ? undefined : goOn}
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
        {checklist.groups.filter(isPartShown).map((group) => (
          <Part key={group.part} group={group}>
            {group.items.map((item, index) => (
              <Fragment key={item.id}>
                {item.variant !== undefined && group.items[index - 1]?.variant === undefined ? (
                  <WayChoice checklist={checklist} way={way} marks={marks} onChoose={readOnly ? undefined : choose} />
                ) : null}
                {isRowShown(item) ? (
                  <ChecklistRow
                    item={item}
                    number={numbers.get(item.id) ?? 0}
                    marks={marks}
                    hidden={printing ? undefined : hidden}
                    printing={printing}
                    symptoms={checklist.symptoms}
                    onChange={change}
                  />
                ) : null}
              </Fragment>
            ))}
          </Part>
        ))}
        <SymptomList symptoms={checklist.symptoms} printing={printing} />
        <FailureEvents events={checklist.failureEvents} />
      </div>
      <div className="no-print min-w-0 wide:border-l wide:border-rule wide:pl-6">
        {records(
          <ChecklistActions checklist={checklist} answers={answers} marks={marks} way={way} cleared={cleared} />,
        )}
      </div>
    </div>
  );
}

function Part({ group, children }: { group: ChecklistGroup; children: ReactNode }) {
  const checklistTexts = useChecklistTexts();
  const id = phaseId(group.part);
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

/** How far a part is; an appendix has no place in the line that stays on top, as little as a part that the filter hides. */
function phaseOf(group: ChecklistGroup, shown: boolean, marks: Marks, way: Variant | undefined): readonly Phase[] {
  const { part, title } = group;
  const counts = isCounted(group);
  if (!shown || !(counts || part === "back-out")) return [];
  return [{ part, title, progress: counts ? progressOfRows(countedRows({ groups: [group] }, way), marks) : undefined }];
}

/** Rows are numbered through, whatever is hidden, so that two people can speak of row 14. */
function numbersOf({ groups }: Checklist): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(({ items }) => items).map(({ id }, index) => [id, index + 1]));
}

function settledKeys(marks: Marks): readonly string[] {
  return Object.entries(marks).flatMap(([key, { state }]) => (state === undefined ? [] : [key]));
}
