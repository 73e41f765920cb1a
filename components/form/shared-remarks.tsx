"use client";

import { useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { FieldPolicy, FieldWarning } from "@/lib/answers/fields/field-policy";
import { readTyped } from "@/lib/answers/fields/typed-value";
import { useFormTexts } from "@/components/messages/form";
import { SoftNote } from "./soft-note";

/** Remarks that hold for whole lists: made once for all rows, and not at each of them. */
const shared = ["sample-value", "example-value"] as const;

type SharedCode = (typeof shared)[number];

export const isShared = ({ code }: FieldWarning): boolean => shared.some((one) => one === code);

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

export interface SharedRemarksProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** Changes when rows do. */
  readonly rows: unknown;
  /** The same function each time. */
  readonly valuesIn: (values: Values) => readonly (readonly RowValue[])[];
}

/** What is worth knowing about many rows of a list at once, below them. */
export function SharedRemarks<Values extends FieldValues>({ form, rows, valuesIn }: SharedRemarksProps<Values>) {
  const { ofRows } = useFormTexts();
  const [counts, setCounts] = useState(() => sharedRemarks([]));
  useEffect(() => {
    const look = () => {
      const next = sharedRemarks(valuesIn(form.getValues()));
      setCounts((known) => (shared.every((code) => known[code] === next[code]) ? known : next));
    };
    look();
    return form.subscribe({ formState: { values: true }, callback: look });
  }, [form, rows, valuesIn]);
  return (
    <div role="status" className="space-y-1 text-small">
      {shared
        .filter((code) => counts[code] > 0)
        .map((code) => (
          <SoftNote key={code}>{ofRows[code](counts[code])}</SoftNote>
        ))}
    </div>
  );
}
