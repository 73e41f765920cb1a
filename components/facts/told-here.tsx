"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import { sectionIds } from "@/lib/answers/section-ids";
import { useOfRecord } from "@/components/drafts/use-drafts";

const ToldSection = lazy(() => import("./told-section").then((module) => ({ default: module.ToldSection })));

/** Where the answers of this page come from, when facts gave some; of every section on the review. */
export function ToldHere() {
  const told = useOfRecord((record) => record.told);
  const at = usePathname().split("/").at(-1);
  const section = sectionIds.find((id) => id === at);
  if (!told) return null;
  return (
    <Suspense>
      <ToldSection {...(section ? { section } : {})} />
    </Suspense>
  );
}
