"use client";

import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DraftAnswers } from "@/lib/draft/draft";
import { noStoredDrafts, type DraftRecord, type StoredDrafts } from "./stored-drafts";
import { draftStore } from "./draft-store";

/** All drafts of this browser; none during hydration. */
export function useDrafts(): StoredDrafts {
  return useSyncExternalStore(draftStore.subscribe, draftStore.read, () => noStoredDrafts);
}

/** The draft that the wizard shows. Nothing is rendered again when only its place or its name changes. */
export function useDraft(): DraftAnswers {
  return useOfRecord(answersOf);
}

/**
 * What `select` takes of the present draft's record; rendered again only when that changes. It must be the same value
 * until the record has another one, so take a property and build nothing.
 */
export function useOfRecord<Value>(select: (record: DraftRecord) => Value): Value {
  return useSyncExternalStore(
    draftStore.subscribe,
    () => select(draftStore.read().current),
    () => select(noStoredDrafts.current),
  );
}

function answersOf({ draft }: DraftRecord): DraftAnswers {
  return draft;
}

const neverChanges = () => () => {};

/**
 * False in the prerendered page and during hydration, true from then on. What depends on it is rendered in a task of its own:
 * a store that differs from the prerendered page would make React render it within the hydration, in one long task.
 */
export function useIsLive(): boolean {
  const arrived = useArrivedLive();
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => {
    if (!arrived) startTransition(() => setHydrated(true));
  }, [arrived]);
  return arrived || hydrated;
}

/**
 * Whether this component came onto a page that was live already. It stays what it was at first, so nothing is rendered again
 * after hydration.
 */
export function useArrivedLive(): boolean {
  const arrived = useRef(true);
  return useSyncExternalStore(
    neverChanges,
    () => arrived.current,
    // React asks for this one in the prerendered page and during hydration only.
    () => (arrived.current = false),
  );
}
