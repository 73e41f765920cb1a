"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import { useOfRecord } from "@/components/drafts/use-drafts";

const OtherVersions = lazy(() => import("./other-versions").then((module) => ({ default: module.OtherVersions })));

/** Where servers of other versions are the reader's question: in these forms, and below all answers. */
const pages = { form: ["versions", "client-access", "mailbox-servers"], review: ["review"] } as const;

/** `OtherVersions` on the pages that it belongs to, once there may be such servers. In a form it is before the buttons. */
export function OtherVersionsHere({ place }: { place: keyof typeof pages }) {
  const mayHaveOthers = useOfRecord(
    ({ facts, draft }) => facts !== undefined || Boolean(draft.versions?.otherServers?.trim()),
  );
  const at = usePathname().split("/").at(-1) ?? "";
  if (!mayHaveOthers || !pages[place].some((page) => page === at)) return null;
  return (
    <Suspense>
      <OtherVersions />
    </Suspense>
  );
}
