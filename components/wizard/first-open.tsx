"use client";

import { useRouter } from "next/navigation";
import { useEffect, type ReactNode } from "react";
import { draftStore } from "@/components/drafts/draft-store";
import { loadRules } from "@/components/drafts/use-insight";
import { reviewPath, sectionPath } from "@/components/rail/section-routes";

/** The wizard without a section: goes to the first one that is open, or to the review where none is. */
export function FirstOpen({ first }: { first: ReactNode }) {
  const router = useRouter();
  useEffect(() => {
    void loadRules().then(({ insightOf }) => {
      const { next } = insightOf(draftStore.read().current.draft).journey;
      router.replace(next === "review" ? reviewPath : sectionPath(next));
    });
  }, [router]);
  // Before any program runs this is the first question, as it is for whoever has no draft.
  return first;
}
