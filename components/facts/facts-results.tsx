"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { useDrafts } from "@/components/drafts/use-drafts";
import { givenFiles } from "./given-files";

const FactsPanel = lazy(() => import("./facts-panel").then((module) => ({ default: module.FactsPanel })));

export interface FactsResultsProps {
  /** The page belongs to no draft: where one is begun already, ask which change the files are for. */
  readonly asks?: boolean;
}

/** What came of the facts files of the draft. The program that reads them loads with the first file. */
export function FactsResults({ asks = false }: FactsResultsProps) {
  const files = useSyncExternalStore(givenFiles.subscribe, givenFiles.read, givenFiles.atFirst);
  const { facts } = useDrafts().current;
  if (files.length === 0 && facts === undefined) return null;
  return (
    <div className="no-print mb-6">
      <Suspense>
        <FactsPanel files={files} asks={asks} />
      </Suspense>
    </div>
  );
}
