"use client";

import { useQuery } from "@tanstack/react-query";
import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";
import type { Plan } from "@/lib/plan/types";
import type { Bundle } from "@/lib/files/types";
import type { LeftOut } from "@/lib/render/left-out";
import { wordsFor } from "@/lib/topology/words-for";
import { useCatalogue } from "@/components/messages/use-catalogue";

/** Everything that was made from complete answers. */
export interface PlanBundle {
  /** In the language of the page; the files are in English, byte for byte those of the command line. */
  readonly plan: Plan;
  /** What is not done with it, and why; in the language of the page too. */
  readonly leftOut: readonly LeftOut[];
  readonly bundle: Bundle;
  /** `/open#...`; undefined when the answers are too long for a link. */
  readonly shareLink: string | undefined;
  /** The bytes of the bundle's zip. */
  readonly archive: Uint8Array;
}

/** Plan, files, link and archive of complete answers: everything that a click needs is there before it. */
export function useBundle(answers: Answers | undefined) {
  const catalogue = useCatalogue();
  return useQuery({
    queryKey: ["bundle", answers ? canonicalJson(answers) : ""],
    enabled: answers !== undefined,
    queryFn: async (): Promise<PlanBundle> => {
      const [{ generateBundle, generatePlan }, { leftOutOf }, { zipBundle }, words] = await Promise.all([
        import("@/lib/generate/generate"),
        import("@/lib/render/left-out"),
        import("@/lib/bundle/zip"),
        catalogue?.document ?? import("@/lib/messages/en/catalogue").then(({ en }) => en),
      ]);
      if (!answers) throw new Error("A bundle needs answers.");
      const made = generateBundle(answers);
      const plan = catalogue ? generatePlan(answers, catalogue.planWords) : made.plan;
      const leftOut = leftOutOf(plan, wordsFor(words, plan.topology));
      return { ...made, plan, leftOut, archive: zipBundle(made.bundle) };
    },
  });
}
