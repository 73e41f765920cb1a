"use client";

import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useOutlineTexts } from "@/components/messages/outline";

export interface WholeLinesProps {
  /** Another list whenever one of them changes. */
  readonly lines: readonly ReactNode[];
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** Stays in sight below the list. */
  readonly children: ReactNode;
}

/** As many entries as fit, each of them whole; then how many there are besides, and a way to all of them. */
export function WholeLines({ lines, all, onAll, children }: WholeLinesProps) {
  const outlineTexts = useOutlineTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(lines.length);
  const shown = all ? lines.length : Math.min(fitting, lines.length);
  useLayoutEffect(() => {
    const shownIn = frame.current;
    if (!shownIn) return;
    const measure = () => {
      // Behind the bar that is closed nothing has a size.
      if (shownIn.clientHeight > 0) setFitting(wholeIn(shownIn));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shownIn);
    return () => observer.disconnect();
  }, [lines]);
  return (
    <>
      <div ref={frame} data-testid="changes" className={all ? "" : "min-h-0 overflow-hidden"}>
        <ol className="list-none">
          {lines.map((line, index) => (
            <li key={index} className={`pb-2 ${index < shown ? "" : "invisible"}`}>
              {line}
            </li>
          ))}
        </ol>
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-x-6 pt-1">
        {shown < lines.length || all ? (
          <button
            type="button"
            aria-expanded={all}
            onClick={() => onAll(!all)}
            className="flex min-h-11 items-center font-bold text-accent underline underline-offset-4 md:min-h-8"
          >
            {all ? outlineTexts.fewer : outlineTexts.more(lines.length - shown)}
          </button>
        ) : null}
        {children}
      </div>
    </>
  );
}

/** How many entries of the list inside end above the lower edge of the frame. */
function wholeIn(frame: HTMLElement): number {
  const { top } = frame.getBoundingClientRect();
  const entries = [...frame.querySelectorAll("li > *")];
  const cut = entries.findIndex((entry) => entry.getBoundingClientRect().bottom - top > frame.clientHeight + 0.5);
  return cut < 0 ? entries.length : cut;
}
