"use client";

import { useSyncExternalStore } from "react";
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
