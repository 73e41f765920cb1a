"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { useOfRecord } from "@/components/drafts/use-drafts";
import type { Beside } from "./facts-store";
import { givenFiles } from "./given-files";

const FactsPanel = lazy(() => import("./facts-panel").then((module) => ({ default: module.FactsPanel })));

export interface FactsResultsProps {
  /** The page belongs to no draft: where one is begun already, ask which change the files are for. */
  readonly asks?: boolean;
  /** What the page has besides: a plan that is complete, or files that it reads as records of one as well. */
  readonly beside?: Beside;
}

/** What came of the facts files of the draft. The program that reads them loads with the first file. */
export function FactsResults({ asks = false, beside }: FactsResultsProps) {
  const files = useSyncExternalStore(givenFiles.subscribe, givenFiles.read, givenFiles.atFirst);
  const facts = useOfRecord((record) => record.facts);
  if (files.length === 0 && facts === undefined) return null;
  return (
    <div className="no-print mb-6 max-w-measure">
      <Suspense>
        <FactsPanel files={files} asks={asks} beside={beside} />
      </Suspense>
    </div>
  );
}
