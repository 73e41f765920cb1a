"use client";

import { useEffect, useRef, useState } from "react";
import { controlClass } from "@/components/form/field";
import { useChecklistTexts } from "@/components/messages/checklist";
import { longestNote } from "@/components/ticks/stored-ticks";

export interface NoteFieldProps {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** The field was asked for just now. */
  readonly takeFocus: boolean;
  readonly onNote: (text: string) => void;
}

/** Evidence of several lines, stored with every key; on paper it is plain text at its full length. */
export function NoteField({ id, label, note, takeFocus, onNote }: NoteFieldProps) {
  const checklistTexts = useChecklistTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    if (takeFocus) area.current?.focus();
  }, [takeFocus]);
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="text-small text-soft print:hidden">
        {checklistTexts.note}
        <span className="sr-only">{label.slice(checklistTexts.note.length)}</span>
      </label>
      <textarea
        ref={area}
        id={id}
        value={note}
        rows={Math.min(12, Math.max(3, note.split("\n").length))}
        spellCheck={false}
        placeholder={checklistTexts.noteHint}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setCut(value.length > longestNote);
          onNote(value.slice(0, longestNote));
        }}
        className={`${controlClass({ wrong: false, mono: true })} print:hidden`}
      />
      <p className="hidden whitespace-pre-wrap break-words border-l-2 border-ink pl-2 font-mono text-small print:block">
        {note}
      </p>
      <p role="status" className="text-small font-bold text-caution">
        {cut ? checklistTexts.noteCut : ""}
      </p>
    </div>
  );
}
