"use client";

import { Suspense, useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import { useOfRecord } from "@/components/drafts/use-drafts";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import { Marker } from "@/components/ui/marker";
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
  const hasPasted = useOfRecord(({ pasted }) => pasted !== undefined);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // It may have been opened before the page was live.
    if (details.current?.open) lookUpsPreference.setOn(true);
  }, []);
  return (
    <>
      {hasPasted ? <Suspense>{children("taken")}</Suspense> : null}
      <details
        ref={details}
        open={open}
        onToggle={(event) => lookUpsPreference.setOn(event.currentTarget.open)}
        className="no-print border-t border-rule"
      >
        <summary className="flex min-h-11 gap-2 py-2 text-accent [&::-webkit-details-marker]:hidden">
          <Marker className="mt-2.5 h-2 w-2 [details[open]>summary>&]:rotate-90" />
          <span className="min-w-0">
            <span className="underline underline-offset-4">{texts.title}</span>
            <span className="block text-small text-soft">{texts.hint}</span>
          </span>
        </summary>
        {open ? (
          <div className="max-w-measure space-y-6 pb-6 pl-4 pt-2">
            <Suspense fallback={<p className="text-soft">{texts.loading}</p>}>{children("help")}</Suspense>
          </div>
        ) : null}
      </details>
    </>
  );
}
