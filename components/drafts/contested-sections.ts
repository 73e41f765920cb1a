import { useSyncExternalStore } from "react";
import type { SectionId } from "@/lib/answers/section-ids";

const none: ReadonlySet<SectionId> = new Set();
let sections = none;
const listeners = new Set<() => void>();

/** The sections whose answers the servers contradict, and nobody has decided yet; whoever reads the facts says so. */
export const contestedSections = {
  set(some: readonly SectionId[]): void {
    const next = new Set(some);
    if (next.size === sections.size && some.every((one) => sections.has(one))) return;
    sections = next;
    for (const listener of listeners) listener();
  },
};

export function useContestedSections(): ReadonlySet<SectionId> {
  return useSyncExternalStore(
    subscribe,
    () => sections,
    () => none,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
