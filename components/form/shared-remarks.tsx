"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { readTyped } from "@/lib/answers/fields/typed-value";
import { afterPress } from "./after-press";
import { sharedCodes, type SharedCode } from "./shared-codes";

/** A value of a row, and the rules of its field. */
export type RowValue = readonly [FieldPolicy, string];

/** How many rows have each of these remarks. */
export function sharedRemarks(rows: readonly (readonly RowValue[])[]): Readonly<Record<SharedCode, number>> {
  const codes = rows.map(
    (values) =>
      new Set(
        values.flatMap(([policy, text]) => {
          const read = readTyped(policy, text);
          return read.ok ? policy.warnings(read.value.value).map(({ code }) => code) : [];
        }),
      ),
  );
  const count = (code: SharedCode) => codes.filter((some) => some.has(code)).length;
  return { "sample-value": count("sample-value"), "example-value": count("example-value") };
}

/** They arrive when they arrive, but never between a press and its click. */
const SharedRemarkTexts = lazy(async () => {
  const { SharedRemarkTexts: texts } = await import("./shared-remark-texts");
  await new Promise<void>((resolve) => afterPress(resolve));
  return { default: texts };
});

export interface SharedRemarksProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** Changes when rows do. */
  readonly rows: unknown;
  /** The same function each time. */
  readonly valuesIn: (values: Values) => readonly (readonly RowValue[])[];
}

/** What is worth knowing about many rows of a list at once, below them. */
export function SharedRemarks<Values extends FieldValues>({ form, rows, valuesIn }: SharedRemarksProps<Values>) {
  const [counts, setCounts] = useState(() => sharedRemarks([]));
  useEffect(() => {
    const look = () => {
      const next = sharedRemarks(valuesIn(form.getValues()));
      setCounts((known) => (sharedCodes.every((code) => known[code] === next[code]) ? known : next));
    };
    look();
    return form.subscribe({ formState: { values: true }, callback: look });
  }, [form, rows, valuesIn]);
  return (
    <div role="status" className="space-y-1 text-small">
      {sharedCodes.some((code) => counts[code] > 0) ? (
        <Suspense>
          <SharedRemarkTexts counts={counts} />
        </Suspense>
      ) : null}
    </div>
  );
}
