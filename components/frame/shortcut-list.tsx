"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { useShortcutTexts } from "@/components/messages/shortcuts";
import { Button } from "@/components/ui/button";
import { shortcutPreference, shortcuts } from "./shortcut-keys";

/** Every shortcut, and the switch for those who want none. The browser's own dialog keeps and returns the focus. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const shortcutTexts = useShortcutTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(shortcutPreference.isOn);
  useEffect(() => dialog.current?.showModal(), []);
  const use = (next: boolean) => {
    shortcutPreference.setOn(next);
    setOn(next);
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      className="w-[26rem] max-w-[calc(100vw-2rem)] rounded border border-edge bg-paper p-6 text-base text-ink shadow-lg backdrop:bg-ink/40"
    >
      <h2 id="shortcuts-title" className="text-lead">
        {shortcutTexts.title}
      </h2>
      <p className="mt-1 text-soft">{shortcutTexts.lead}</p>
      <dl className="mt-4 border-t border-rule">
        {shortcuts.map(({ key, name }) => (
          <Row key={key} name={shortcutTexts.names[name]}>
            {key}
          </Row>
        ))}
        <Row name={shortcutTexts.list}>?</Row>
      </dl>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="choice-mark"
            checked={on}
            onChange={(event) => use(event.currentTarget.checked)}
          />
          {shortcutTexts.use}
        </label>
        <Button onClick={() => dialog.current?.close()}>{shortcutTexts.close}</Button>
      </div>
    </dialog>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between border-b border-rule py-2">
      <dt>{name}</dt>
      <dd>
        <kbd className="rounded border border-edge bg-raised px-2 py-1">{children}</kbd>
      </dd>
    </div>
  );
}
