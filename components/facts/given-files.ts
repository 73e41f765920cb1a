const none: readonly File[] = [];
let files = none;
const listeners = new Set<() => void>();

/** The files that were last given to a page of this window; another list is another drop. */
export const givenFiles = {
  read: (): readonly File[] => files,
  atFirst: (): readonly File[] => none,

  give(list: FileList | null): void {
    const some = [...(list ?? [])];
    if (some.length === 0) return;
    files = some;
    for (const listener of listeners) listener();
  },

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
