"use client";

import { useState } from "react";
import type { ChecklistItem } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { stamped } from "@/components/ticks/stamped";
import type { Mark, Marks } from "@/components/ticks/stored-ticks";
import type { Unit } from "@/components/ticks/units";
import { Button } from "@/components/ui/button";

export interface TickAllProps {
  readonly item: ChecklistItem;
  readonly units: readonly Unit[];
  readonly marks: Marks;
  readonly onChange: (changes: Marks) => void;
}

/**
 * Ticks every server of a row that is still open: what looks different, does not apply or is done already stays as it is.
 * One press takes that back, but for servers that were marked otherwise since.
 */
export function TickAll({ item, units, marks, onChange }: TickAllProps) {
  const checklistTexts = useChecklistTexts();
  const [ticked, setTicked] = useState<Marks>({});
  const open = units.filter(({ key }) => marks[key]?.state === undefined);
  const still = Object.keys(ticked).filter((key) => isSame(marks[key], ticked[key]));
  const tick = () => {
    const all = Object.fromEntries(open.map(({ key }) => [key, stamped(marks[key], "done")]));
    setTicked(all);
    onChange(all);
  };
  const takeBack = () => {
    setTicked({});
    onChange(Object.fromEntries(still.map((key) => [key, stamped(marks[key], undefined)])));
  };
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      {open.length > 0 ? (
        <Button size="small" aria-label={checklistTexts.tickAllOf(open.length, item.action)} onClick={tick}>
          {open.length === units.length ? checklistTexts.tickAll(open.length) : checklistTexts.tickRest(open.length)}
        </Button>
      ) : null}
      <p role="status" className="text-small text-soft">
        {still.length > 0 ? checklistTexts.allTicked(still.length) : ""}
      </p>
      {still.length > 0 ? (
        <Button size="small" aria-label={checklistTexts.untickOf(item.action)} onClick={takeBack}>
          {checklistTexts.untick}
        </Button>
      ) : null}
    </div>
  );
}

/** Whether a server still is as it was ticked; a note that was added since stays either way. */
function isSame(now: Mark | undefined, then: Mark | undefined): boolean {
  return now?.state === then?.state && now?.at === then?.at;
}
