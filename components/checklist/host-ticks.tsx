"use client";

import { memo, useState } from "react";
import type { ChecklistItem, Symptom } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { Disclosure } from "@/components/ui/disclosure";
import { LongNames } from "@/components/ui/long-names";
import { TickAll } from "./tick-all";
import { RoomToWrite } from "./room-to-write";
import { RowMarks } from "./row-marks";
import { stamped } from "@/components/ticks/stamped";
import { StateWord } from "./state-word";
import { TickBox } from "./tick-box";
import type { Mark, Marks } from "@/components/ticks/stored-ticks";
import { progressOf, type Unit } from "@/components/ticks/units";

export interface HostTicksProps {
  readonly item: ChecklistItem;
  readonly units: readonly Unit[];
  readonly marks: Marks;
  readonly hidden: ReadonlySet<string> | undefined;
  readonly printing: boolean;
  readonly symptoms: readonly Symptom[];
  /** Undefined where the list is only read. */
  readonly onChange: ((changes: Marks) => void) | undefined;
}

/** Lists up to this long are open from the start. */
const shownAtOnce = 4;

/** The servers of one row, each with its box; a long list is drawn only while it is open, or on paper. */
export function HostTicks({ item, units, marks, hidden, printing, symptoms, onChange }: HostTicksProps) {
  const checklistTexts = useChecklistTexts();
  const [open, setOpen] = useState(units.length <= shownAtOnce);
  const progress = progressOf(units, marks);
  const words = progress.done === units.length ? checklistTexts.allDone : checklistTexts.progress(progress);
  return (
    <>
      <Disclosure
        title={
          <span>
            {checklistTexts.hosts(units.length)}: <span className="font-bold">{words}</span>
          </span>
        }
        open={open || printing}
        onToggle={(event) => {
          // On paper every list is open, and afterwards it is again as its reader left it.
          if (!printing) setOpen(event.currentTarget.open);
        }}
      >
        {open || printing ? (
          <ul className="list-none border-b border-rule">
            {units
              .filter(({ key }) => !(hidden?.has(key) ?? false))
              .map(({ key, host = "" }) => (
                <HostTick
                  key={key}
                  unitKey={key}
                  host={host}
                  item={item}
                  mark={marks[key]}
                  printing={printing}
                  symptoms={symptoms}
                  onChange={onChange}
                />
              ))}
          </ul>
        ) : null}
      </Disclosure>
      {onChange ? <TickAll item={item} units={units} marks={marks} onChange={onChange} /> : null}
    </>
  );
}

interface HostTickProps extends Pick<HostTicksProps, "item" | "printing" | "symptoms" | "onChange"> {
  readonly unitKey: string;
  readonly host: string;
  readonly mark: Mark | undefined;
}

const HostTick = memo(function HostTick({ unitKey, host, item, mark, printing, symptoms, onChange }: HostTickProps) {
  const checklistTexts = useChecklistTexts();
  const [open, setOpen] = useState(false);
  const id = `${item.id}-${host}`;
  const told = open || (mark?.note ?? "") !== "";
  return (
    <li className="break-inside-avoid border-t border-rule py-1.5">
      <div className="flex items-center gap-x-3">
        <TickBox
          state={mark?.state}
          aria-label={`${host}: ${item.action}`}
          disabled={!onChange}
          onTick={(done) => onChange?.({ [unitKey]: stamped(mark, done ? "done" : undefined) })}
        />
        {/* Both together are as high as the box, so that nothing moves with a tick. */}
        <div className="min-w-0 flex-1">
          <span className="block break-words font-mono text-small">
            <LongNames text={host} />
          </span>
          <StateWord mark={mark} />
        </div>
        <RoomToWrite />
        {told ? null : (
          <button
            type="button"
            aria-label={checklistTexts.moreOf(host)}
            onClick={() => setOpen(true)}
            className="no-print min-h-11 text-small text-accent underline underline-offset-4"
          >
            {checklistTexts.more}
          </button>
        )}
      </div>
      {told ? (
        <div className="space-y-2 pb-2 pl-14">
          <RowMarks {...{ id, unitKey, mark, item, printing, symptoms, onChange, host }} />
        </div>
      ) : null}
    </li>
  );
});
