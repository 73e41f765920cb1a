"use client";

import { lazy } from "react";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import { DisclosureOnDemand } from "@/components/ui/disclosure-on-demand";
import { useTakesFiles } from "./given-files";

const CollectBody = lazy(() =>
  import("./collect-body").then(
    ({ CollectBody: body }) => ({ default: body }),
    () => ({ default: NotLoaded }),
  ),
);

/** The offer to ask the servers as a line that opens, below questions. */
export function CollectHere() {
  useTakesFiles();
  const { servers, loading } = useLookUpsTexts();
  return (
    <DisclosureOnDemand title={servers} loading={loading} className="no-print mt-6 border-t border-rule pt-2">
      <div className="pb-4 pt-2">
        <CollectBody />
      </div>
    </DisclosureOnDemand>
  );
}

function NotLoaded() {
  return <p className="font-bold text-stop">{useLookUpsTexts().failed}</p>;
}
