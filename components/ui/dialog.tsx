"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "./button";

export interface DialogProps {
  readonly title: string;
  /** Name of the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus inside, closes with Escape, and gives the focus back to whatever
 * opened it.
 */
export function Dialog({ title, close, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onClose={onClose}
      onClick={(event) => {
        // A click beside the dialog hits the dialog element itself.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      className="m-auto max-h-[min(56rem,94dvh)] w-[min(46rem,96vw)] max-w-none overflow-y-auto rounded border border-edge bg-paper p-0 text-ink shadow-lg backdrop:bg-scrim backdrop:opacity-60"
    >
      <div className="space-y-6 p-4 md:p-8">
        <header className="flex items-start justify-between gap-4">
          <h2 id="dialog-title" tabIndex={-1}>
            {title}
          </h2>
          <Button size="small" onClick={() => dialog.current?.close()}>
            {close}
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
