"use client";

import { useDeferredValue, useMemo } from "react";
import { completeDraft } from "@/lib/answers/draft";
import type { ParsedAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import type { Problem, Result } from "@/lib/errors/problem";
import { useDraft } from "./use-drafts";

export interface CompletedDraft {
  readonly result: Result<ParsedAnswers, readonly Problem[]>;
  /** Hash of the plan; undefined while answers are missing or wrong. */
  readonly hash: string | undefined;
}

/** The present draft as answers, worked out after the keystroke that changed it was shown. */
export function useCompleteDraft(): CompletedDraft {
  const draft = useDeferredValue(useDraft());
  return useMemo(() => {
    const result = completeDraft(draft);
    return { result, hash: result.ok ? planHash(result.value.answers) : undefined };
  }, [draft]);
}
