"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Removed } from "@/lib/answers/fields/removed";
import { useFormTexts } from "@/components/messages/form";
import { useCatalogue } from "@/components/messages/use-catalogue";
import type { ValueNoteTexts } from "@/components/messages/value-notes";
import { Button } from "@/components/ui/button";
import { afterPress } from "./after-press";
import { useUndo } from "./use-undo";

/** A list's way to change, to say so with one step back, and to move the focus to a row that is only just drawn. */
export function useListAnnouncement<Values extends FieldValues>(item: string, form: UseFormReturn<Values>) {
  const formTexts = useFormTexts();
  const catalogue = useCatalogue();
  const [{ text, fieldId }, setSaid] = useState({ text: "", fieldId: "" });
  const undo = useUndo(form);
  /** Changes the list, says so, and moves the focus to the control `at`; without it the focus stays. */
  const change = (apply: () => void, said: string, at = "") => {
    flushSync(() => {
      undo.run(apply);
      setSaid({ text: said, fieldId: at });
    });
    if (at !== "") document.getElementById(at)?.focus();
  };
  /** Says what a paste did, unless something else was said meanwhile; never between a press and its click. */
  const sayPasted = async (placed: (texts: ValueNoteTexts) => string, removed: readonly Removed[], at: string) => {
    const { pastedText } = await import("./pasted-text");
    const said = pastedText(catalogue, placed, removed);
    afterPress(() => setSaid((now) => (now.text === "" && now.fieldId === at ? { ...now, text: said } : now)));
  };
  return {
    text,
    change,
    added: (apply: () => void, row: number, at: string) => {
      flushSync(() => {
        apply();
        setSaid({ text: formTexts.rowAdded(item, row + 1), fieldId: at });
      });
      document.getElementById(at)?.focus();
    },
    removed: (apply: () => void, row: number, at: string) => change(apply, formTexts.rowRemoved(item, row + 1), at),
    /** A paste, with a sentence on what it did. */
    pasted: (apply: () => void, placed: (texts: ValueNoteTexts) => string, removed: readonly Removed[], at: string) => {
      change(apply, "", at);
      void sayPasted(placed, removed, at);
    },
    undoable: undo.available,
    undo: () => {
      flushSync(() => {
        undo.undo();
        setSaid({ text: formTexts.undone, fieldId });
      });
      document.getElementById(fieldId)?.focus();
    },
  };
}

export type Announcement = ReturnType<typeof useListAnnouncement>;

/** Where the list says it: read out, visible because text was changed, and in reach of every row while it can be undone. */
export function ListAnnouncement({ announcement }: { announcement: Pick<Announcement, "text" | "undoable" | "undo"> }) {
  const formTexts = useFormTexts();
  const { text, undoable, undo } = announcement;
  const floating = undoable ? "sticky bottom-20 z-20 border border-edge bg-raised px-3 py-2 beside:bottom-4" : "";
  return (
    <div className={`flex flex-wrap items-center justify-between gap-2 text-small ${floating}`}>
      <p role="status" className={undoable ? "min-w-0" : "min-w-0 text-soft"}>
        {text}
      </p>
      {undoable ? (
        <Button size="small" onClick={undo}>
          {formTexts.undo}
        </Button>
      ) : null}
    </div>
  );
}
