import { useEffect } from "react";

const none: readonly File[] = [];
let files = none;
let takers = 0;
const listeners = new Set<() => void>();

/** The files that were last given to a page of this window; another list is another drop. */
export const givenFiles = {
  read: (): readonly File[] => files,
  atFirst: (): readonly File[] => none,

  give(list: Iterable<File> | null): void {
    const some = [...(list ?? [])];
    if (some.length === 0) return;
    files = some;
    for (const listener of listeners) listener();
  },

  /** Whether the page that is shown says what came of them. */
  areTakenHere: (): boolean => takers > 0,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Says that this page shows what comes of files that are dropped anywhere on it; see `TakeDrops`. */
export function useTakesFiles(takes = true): void {
  useEffect(() => {
    if (!takes) return;
    takers += 1;
    return () => {
      takers -= 1;
    };
  }, [takes]);
}
