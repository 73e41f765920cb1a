"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { en } from "@/components/messages/en";

/** A list's way to say what happened, and to move the focus to a row that is only just drawn. */
export function useListAnnouncement(item: string) {
  const [text, setText] = useState("");
  /** Changes the list, says so, and moves the focus to the control `fieldId`. */
  const change = (apply: () => void, said: string, fieldId: string) => {
    flushSync(() => {
      apply();
      setText(said);
    });
    document.getElementById(fieldId)?.focus();
  };
  return {
    text,
    added: (apply: () => void, row: number, fieldId: string) => change(apply, en.form.rowAdded(item, row + 1), fieldId),
    removed: (apply: () => void, row: number, fieldId: string) =>
      change(apply, en.form.rowRemoved(item, row + 1), fieldId),
    pasted: (apply: () => void, count: number, removed: readonly string[], fieldId: string) => {
      const cleaned = removed.length > 0 ? ` ${en.form.removed(removed.join(", "))}` : "";
      change(apply, `${en.form.rowsPasted(count)}${cleaned}`, fieldId);
    },
  };
}

/** Where the list says it; read out, and visible because pasted text was changed. */
export function ListAnnouncement({ text }: { text: string }) {
  return (
    <p role="status" className="text-small text-soft">
      {text}
    </p>
  );
}
