"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { usePlanTexts } from "@/components/messages/plan";

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Holds values that lead to their answers. Two hundred servers make hundreds of them, so the Tab key stops once and the
 * arrow keys move inside.
 */
export function TracedGroup({ children, className }: { children: ReactNode; className?: string }) {
  const planTexts = usePlanTexts();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = valuesIn(group.current);
    if (!all.some(({ tabIndex }) => tabIndex === 0) && all[0]) all[0].tabIndex = 0;
  });
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const all = valuesIn(group.current);
    const index = all.indexOf(event.target as HTMLElement);
    if (step === undefined || index < 0) return;
    event.preventDefault();
    const next = all[(index + step + all.length) % all.length];
    for (const value of all) value.tabIndex = value === next ? 0 : -1;
    next?.focus();
  };
  return (
    <div ref={group} role="group" aria-label={planTexts.traced.group} onKeyDown={move} className={className}>
      {children}
    </div>
  );
}

function valuesIn(group: HTMLElement | null): readonly HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>("[data-traced]") ?? [])];
}
