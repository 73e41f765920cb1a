"use client";

import { lazy, Suspense } from "react";
import type { FieldValues } from "react-hook-form";
import type { NameListProps } from "./name-list";
import type { NameListValues } from "./row-list";

const LoadedList = lazy(() =>
  import("./name-list").then((module) => ({ default: module.NameList<FieldValues & NameListValues> })),
);

/** A list of names that an answer brings up: most pages are left without it, so its code is loaded when it is shown. */
export function NameListOnDemand<Values extends FieldValues & NameListValues>(props: NameListProps<Values>) {
  return (
    <Suspense fallback={null}>
      {/* The types of forms are invariant; the list itself knows nothing of the other values. */}
      <LoadedList {...(props as unknown as NameListProps<FieldValues & NameListValues>)} />
    </Suspense>
  );
}
