"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { isBlank } from "./stored-drafts";
import type * as draftInsight from "./draft-insight";
import { useDraft } from "./use-drafts";

type Rules = typeof draftInsight;

let rules: Rules | undefined;
let loading: Promise<Rules> | undefined;
const listeners = new Set<() => void>();

/**
 * The rules of the answers. They are a third of a page's program and an empty draft needs none of them, so they load with
 * the first answer, or when a caller waits for them.
 */
export function loadRules(): Promise<Rules> {
  loading ??= import("./draft-insight").then((module) => {
    rules = module;
    for (const listener of listeners) listener();
    return module;
  });
  // A connection that failed may be back at the next try.
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * What follows from the present draft; undefined until the rules are there. Worked out with the key that changed it: that
 * takes a millisecond or two, and putting it off would let the browser paint the whole page in between.
 */
export function useInsight(): draftInsight.DraftInsight | undefined {
  return useInsightOf(useDraft());
}

/** As `useInsight`, for any draft. */
export function useInsightOf(draft: DraftAnswers): draftInsight.DraftInsight | undefined {
  const present = useSyncExternalStore(
    subscribe,
    () => rules,
    () => undefined,
  );
  const needed = !isBlank({ draft });
  useEffect(() => {
    if (needed) void loadRules();
  }, [needed]);
  return needed ? present?.insightOf(draft) : undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
