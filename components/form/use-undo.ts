"use client";

import { useCallback, useEffect, useState } from "react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";

interface Step<Values> {
  readonly before: Values;
  /** The values after the change, as text, to notice the next one. */
  readonly after: string;
}

export interface Undo<Values> {
  readonly available: boolean;
  /** Makes a change that can be taken back until something else changes. */
  readonly run: (change: () => void) => void;
  /** Offers the way back from changes that were made since the form had these values. */
  readonly offer: (before: Values) => void;
  readonly undo: () => void;
}

/** One step back in a form: the values before the last big change, offered until the next change. */
export function useUndo<Values extends FieldValues>(form: UseFormReturn<Values>): Undo<Values> {
  const [step, setStep] = useState<Step<Values>>();

  useEffect(() => {
    if (!step) return;
    const forget = () => {
      if (JSON.stringify(form.getValues()) !== step.after) setStep(undefined);
    };
    return form.subscribe({ formState: { values: true }, callback: forget });
  }, [form, step]);

  const offer = useCallback((before: Values) => setStep({ before, after: JSON.stringify(form.getValues()) }), [form]);
  const run = useCallback(
    (change: () => void) => {
      const before = structuredClone(form.getValues());
      change();
      offer(before);
    },
    [form, offer],
  );
  const undo = () => {
    if (!step) return;
    setStep(undefined);
    for (const name of Object.keys(step.before)) {
      // The names and values of the form's own object.
      const path = name as Path<Values>;
      if (!sameText(form.getValues(path), step.before[name]))
        form.setValue(path, step.before[name] as PathValue<Values, Path<Values>>);
    }
  };
  return { available: step !== undefined, run, offer, undo };
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
