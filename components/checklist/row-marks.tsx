"use client";

import Link from "next/link";
import { useState, type ReactNode } from "react";
import type { ChecklistItem, Symptom } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { Prose } from "@/components/ui/prose";
import { NoteField } from "./note-field";
import { stamped } from "@/components/ticks/stamped";
import { Symptoms } from "./symptom-list";
import type { Mark, Marks, MarkState } from "@/components/ticks/stored-ticks";

export interface RowMarksProps {
  /** Unique on the page. */
  readonly id: string;
  readonly unitKey: string;
  readonly mark: Mark | undefined;
  readonly item: ChecklistItem;
  readonly printing: boolean;
  readonly symptoms: readonly Symptom[];
  /** Undefined where the list is only read. */
  readonly onChange: ((changes: Marks) => void) | undefined;
  /** Names the server for those who hear a button alone. */
  readonly host?: string;
}

/** What else can be said of a row: it looks different, it does not apply, and what was seen. */
export function RowMarks({ id, unitKey, mark, item, printing, symptoms, onChange, host }: RowMarksProps) {
  const checklistTexts = useChecklistTexts();
  const [helping, setHelping] = useState(false);
  const [noting, setNoting] = useState(false);
  const note = mark?.note ?? "";
  const here = symptoms.filter((symptom) => item.symptoms.includes(symptom.id));
  const what = host ?? item.action;
  const set = (state: MarkState) => onChange?.({ [unitKey]: stamped(mark, mark?.state === state ? undefined : state) });
  const hasNote = noting || note !== "";
  return (
    <>
      <div className="no-print flex flex-wrap gap-x-4">
        <Toggle what={what} expanded={helping} controls={`${id}-help`} onClick={() => setHelping(!helping)}>
          {checklistTexts.ifDifferent}
        </Toggle>
        {onChange ? (
          <Toggle what={what} pressed={mark?.state === "not-applicable"} onClick={() => set("not-applicable")}>
            {checklistTexts.notApplicable}
          </Toggle>
        ) : null}
        {hasNote || !onChange ? null : (
          <Toggle what={what} onClick={() => setNoting(true)}>
            {checklistTexts.addNote}
          </Toggle>
        )}
      </div>
      <div id={`${id}-help`} hidden={!helping} className="no-print space-y-3 border-l-4 border-caution pl-4">
        <p className="max-w-measure">
          <strong className="block text-small">{checklistTexts.ifDifferentLead}</strong>
          <Prose text={[item, ...(item.thenOnEach ?? [])].map(({ ifDifferent }) => ifDifferent).join(" ")} />
        </p>
        {helping && here.length > 0 ? <Symptoms symptoms={here} /> : null}
        {helping ? (
          <p className="flex flex-wrap items-center gap-x-4">
            {onChange ? (
              <Toggle what={what} pressed={mark?.state === "different"} onClick={() => set("different")}>
                {checklistTexts.markDifferent}
              </Toggle>
            ) : null}
            <Link href="/help#symptoms" prefetch={false} className="inline-flex min-h-11 items-center">
              {checklistTexts.allSymptoms}
            </Link>
          </p>
        ) : null}
      </div>
      {printing ? (
        <p className="hidden text-small print:block">{`${checklistTexts.ifDifferent}: ${item.ifDifferent}`}</p>
      ) : null}
      {hasNote && onChange ? (
        <NoteField
          id={`${id}-note`}
          label={checklistTexts.noteOf(what)}
          note={note}
          takeFocus={noting}
          onNote={(text) => onChange({ [unitKey]: { ...mark, note: text } })}
        />
      ) : null}
    </>
  );
}

interface ToggleProps {
  readonly what: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Plain words, so that the box of the row is what one sees first. */
function Toggle({ what, pressed, expanded, controls, onClick, children }: ToggleProps) {
  const on = pressed === true || expanded === true;
  return (
    <button
      type="button"
      aria-label={`${String(children)}: ${what}`}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onClick}
      className={`no-print min-h-11 text-small underline underline-offset-4 md:min-h-8 ${on ? "font-bold text-ink" : "text-accent"}`}
    >
      {children}
    </button>
  );
}
