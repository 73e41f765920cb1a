"use client";

import { useMemo, useSyncExternalStore } from "react";
import { suggestionsFromOutputs } from "@/lib/next-change/suggest-from-outputs";
import { pastedTexts, type PastedText } from "@/components/drafts/pasted-texts";
import { useDrafts } from "@/components/drafts/use-drafts";
import { startSuggested } from "@/components/facts/suggestions";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { SuggestionList } from "@/components/next-change/suggestion-list";

const none: readonly PastedText[] = [];

/** The goal that fits what was pasted in this draft, wherever, other than the one that it has. */
export function PasteSuggestions() {
  const { current } = useDrafts();
  const nextChangeTexts = useNextChangeTexts();
  const pasted = useSyncExternalStore(
    pastedTexts.subscribe,
    () => pastedTexts.read(),
    () => none,
  );
  const { draft } = current;
  const suggestions = useMemo(
    () =>
      suggestionsFromOutputs(
        pasted.map(({ text }) => text),
        draft,
      ).filter(({ goal }) => goal !== draft.goal?.goal),
    [pasted, draft],
  );
  return (
    <SuggestionList
      suggestions={suggestions}
      onStart={(suggestion) => startSuggested(suggestion, current, nextChangeTexts)}
    />
  );
}
