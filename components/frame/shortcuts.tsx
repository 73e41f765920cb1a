"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useRouter } from "next/navigation";
import { useEveryPageTexts } from "@/components/messages/every-page";
import { shortcutOf, shortcutPreference } from "./shortcut-keys";

const ShortcutList = lazy(() => import("./shortcut-list").then((module) => ({ default: module.ShortcutList })));

/** The list of single keys that lead around the wizard, and the keys themselves where their reader switched them on. */
export function Shortcuts() {
  const everyPageTexts = useEveryPageTexts();
  const [open, setOpen] = useState(false);
  const router = useRouter();
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || !shortcutPreference.isOn()) return;
      event.preventDefault();
      if (shortcut.key === "?") setOpen(true);
      else if ("path" in shortcut) router.push(shortcut.path);
      else if ("control" in shortcut) document.querySelector<HTMLElement>(shortcut.control)?.click();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [router]);
  return (
    <>
      <button
        type="button"
        className="inline-flex min-h-11 items-center text-ink underline underline-offset-4"
        onClick={() => setOpen(true)}
      >
        {everyPageTexts.shortcuts}
      </button>
      {open ? (
        <Suspense>
          <ShortcutList onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
