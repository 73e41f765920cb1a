"use client";

import { useRef, useSyncExternalStore } from "react";
import type { DraftAnswers } from "@/lib/draft/draft";
import { noStoredDrafts, type StoredDrafts } from "./stored-drafts";
import { draftStore } from "./draft-store";

/** All drafts of this browser; none during hydration. */
export function useDrafts(): StoredDrafts {
  return useSyncExternalStore(draftStore.subscribe, draftStore.read, () => noStoredDrafts);
}

/** The draft that the wizard shows. Nothing is drawn anew when only its place or its name changes. */
export function useDraft(): DraftAnswers {
  return useSyncExternalStore(draftStore.subscribe, presentDraft, () => noStoredDrafts.current.draft);
}

function presentDraft(): DraftAnswers {
  return draftStore.read().current.draft;
}

const neverChanges = () => () => {};

/** False in the prerendered page and during hydration, true from then on. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
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
