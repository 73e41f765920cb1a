"use client";

import { insightOf, type DraftInsight } from "./draft-insight";
import { useDraft } from "./use-drafts";

/** What follows from the present draft, for pages that can do nothing without it; see `use-insight.ts` for the others. */
export function useCompleteDraft(): DraftInsight {
  return insightOf(useDraft());
}
