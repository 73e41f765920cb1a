"use client";

import { lazy, Suspense } from "react";
import type { DifferenceViewProps } from "./difference-view";

const Loaded = lazy(() => import("./difference-view").then((module) => ({ default: module.DifferenceView })));

/** A DifferenceView whose program is fetched when the first one is opened. */
export function LazyDifferenceView(props: DifferenceViewProps) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
