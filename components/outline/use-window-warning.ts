"use client";

import { useDeferredValue, useEffect, useState } from "react";
import type { AnswerWarning } from "@/lib/errors/warning";
import { useInsight } from "@/components/drafts/use-insight";
import type * as planOfAnswers from "./plan-of-answers";

/** The warning that the window of the finished draft is too short. The steps that tell load after the page. */
export function useWindowWarning(): AnswerWarning | undefined {
  // The plan that tells is worked out behind the key that changed it.
  const result = useDeferredValue(useInsight()?.result);
  const [plans, setPlans] = useState<typeof planOfAnswers>();
  const wanted = result?.ok === true;
  useEffect(() => {
    // Without a connection the page goes on without this warning; the plan says it again.
    if (wanted) void import("./plan-of-answers").then(setPlans, () => undefined);
  }, [wanted]);
  return result?.ok ? plans?.windowWarning(result.value.answers) : undefined;
}
