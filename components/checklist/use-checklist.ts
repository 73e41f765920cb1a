"use client";

import { useQuery } from "@tanstack/react-query";
import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";
import { wordsFor } from "@/lib/topology/words-for";
import { useCatalogue } from "@/components/messages/use-catalogue";

/** Plan and checklist of complete answers: the very rows of the bundle's checklist files. Loaded on first use. */
export function useChecklist(answers: Answers) {
  const canonical = canonicalJson(answers);
  const catalogue = useCatalogue();
  return useQuery({
    queryKey: ["checklist", canonical],
    queryFn: async () => {
      const [{ generatePlan }, { buildChecklist }, words] = await Promise.all([
        import("@/lib/generate/generate"),
        import("@/lib/render/checklist/build-checklist"),
        catalogue?.document ?? import("@/lib/messages/en/catalogue").then(({ en }) => en),
      ]);
      const plan = generatePlan(answers, words);
      return { plan, checklist: buildChecklist(plan, wordsFor(words, plan.topology)), canonical };
    },
  });
}
