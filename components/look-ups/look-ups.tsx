"use client";

import { Suspense, useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import { Disclosure } from "@/components/ui/disclosure";
import { lookUpsPreference } from "./look-ups-preference";

/** What a part of the help shows: what output from other sections filled in here, or the commands and the box. */
export type LookUpsPart = "taken" | "help";

export interface LookUpsProps {
  /** Draws a part; its code is loaded when it is first wanted. */
  readonly children: (part: LookUpsPart) => ReactNode;
}

/**
 * How to find the answers of a section, in one place below its questions: asked for, and then as its reader left it, on
 * every section. What was pasted on another section is read without being asked for.
 */
export function LookUps({ children }: LookUpsProps) {
  const texts = useLookUpsTexts();
  const open = useSyncExternalStore(lookUpsPreference.subscribe, lookUpsPreference.isOn, () => false);
  const hasPasted = useDrafts().current.pasted !== undefined;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // It may have been opened before the page was live.
    if (details.current?.open) lookUpsPreference.setOn(true);
  }, []);
  return (
    <>
      {hasPasted ? <Suspense>{children("taken")}</Suspense> : null}
      <Disclosure
        ref={details}
        title={
          <span className="min-w-0">
            {texts.title}
            <span className="block text-small text-soft no-underline">{texts.hint}</span>
          </span>
        }
        open={open}
        onToggle={(event) => lookUpsPreference.setOn(event.currentTarget.open)}
        className="no-print"
      >
        {open ? (
          <div className="max-w-measure space-y-6 border-l-4 border-rule py-2 pl-4">
            <Suspense fallback={<p className="text-soft">{texts.loading}</p>}>{children("help")}</Suspense>
          </div>
        ) : null}
      </Disclosure>
    </>
  );
}
