"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import { useDrafts } from "@/components/drafts/use-drafts";

const OtherVersions = lazy(() => import("./other-versions").then((module) => ({ default: module.OtherVersions })));

/** Where servers of other versions are the reader's question. */
const pages: ReadonlySet<string> = new Set(["versions", "client-access", "mailbox-servers", "review"]);

/** `OtherVersions` on the pages that it belongs to, once there may be such servers. */
export function OtherVersionsHere() {
  const { facts, draft } = useDrafts().current;
  const at = usePathname().split("/").at(-1) ?? "";
  if (!pages.has(at) || (facts === undefined && !draft.versions?.otherServers?.trim())) return null;
  return (
    <Suspense>
      <OtherVersions />
    </Suspense>
  );
}
