"use client";

import { useQuery } from "@tanstack/react-query";
import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";

/** Plan and checklist of complete answers: the very rows of the bundle's checklist files. Loaded on first use. */
export function useChecklist(answers: Answers) {
  const canonical = canonicalJson(answers);
  return useQuery({
    queryKey: ["checklist", canonical],
    queryFn: async () => {
      const [{ generatePlan }, { buildChecklist }, { en }] = await Promise.all([
        import("@/lib/generate/generate"),
        import("@/lib/render/checklist/build-checklist"),
        import("@/lib/messages/en/catalogue"),
      ]);
      const plan = generatePlan(answers, en);
      return { plan, checklist: buildChecklist(plan, en), canonical };
    },
  });
}
