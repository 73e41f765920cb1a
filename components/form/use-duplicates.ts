"use client";

import { useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { duplicateRows } from "./duplicate-rows";

const none: ReadonlyMap<number, number> = new Map();

/** For each row whose name an earlier row has, that row; the same object until it changes. `rows` changes when rows do. */
export function useDuplicates<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  rows: unknown,
  namesIn: (values: Values) => readonly string[],
): ReadonlyMap<number, number> {
  const [duplicates, setDuplicates] = useState(none);
  useEffect(() => {
    const look = () => {
      const next = duplicateRows(namesIn(form.getValues()));
      setDuplicates((known) => (String([...known]) === String([...next]) ? known : next));
    };
    look();
    return form.subscribe({ formState: { values: true }, callback: look });
  }, [form, rows, namesIn]);
  return duplicates;
}
