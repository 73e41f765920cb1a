"use client";

import { useCallback, useEffect, useState } from "react";
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from "react-hook-form";
import type { SectionId } from "@/lib/answers/section-ids";
import { draftStore } from "@/components/drafts/draft-store";
import { useArrivedLive } from "@/components/drafts/use-drafts";
import { overlayTyped } from "@/components/form/overlay-typed";
import type { SectionSpec } from "./section-spec";

/**
 * The form of one section, tied to the draft: every change is stored as typed, a change in another tab shows here, and
 * what was typed before hydration is kept.
 */
export function useSectionForm<Id extends SectionId, Values extends FieldValues>(
  spec: SectionSpec<Id, Values>,
): { readonly form: UseFormReturn<Values>; readonly save: (values: Values) => void } {
  const stored = useCallback(() => spec.toValues(draftStore.read().current.draft[spec.id]), [spec]);
  const live = useArrivedLive();
  const [start] = useState(() => {
    const values = live ? stored() : spec.toValues(undefined);
    return { live, values, defaults: live ? values : { ...values, ...chosenSoFar() } };
  });
  // The form's own type of defaults is a deep partial that the compiler cannot relate to a type parameter.
  const form = useForm<Values>({ defaultValues: start.defaults as DefaultValues<Values> });
  const save = useCallback((values: Values) => draftStore.saveSection(spec.id, spec.toSection(values)), [spec]);

  useEffect(() => {
    const isStored = (values: Values) => sameText(spec.toSection(values), spec.toSection(stored()));
    const keep = (values: Values) => {
      if (!isStored(values)) save(values);
    };
    const follow = () => {
      if (!isStored(form.getValues())) form.reset(stored());
    };
    if (!start.live) {
      const values = overlayTyped(start.values, form.getValues(), stored());
      keep(values);
      // A reset renders every field again.
      if (!sameText(values, form.getValues())) form.reset(values);
    }
    // Before the form follows the store: a visit is no answer that it would have to take over.
    draftStore.visit(spec.id);
    const stopKeeping = form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) });
    const stopFollowing = draftStore.subscribe(follow);
    return () => {
      stopKeeping();
      stopFollowing();
    };
  }, [form, save, spec, start, stored]);

  return { form, save };
}

/**
 * Choices made in the prerendered page. The form library keeps text that was typed before hydration, but it sets
 * radio buttons one by one as it meets them, so it has to know the choice from the start.
 */
function chosenSoFar(): Readonly<Record<string, string>> {
  if (typeof document === "undefined") return {};
  const chosen = document.querySelectorAll<HTMLInputElement>("main form input[type=radio]:checked");
  return Object.fromEntries(Array.from(chosen, ({ name, value }) => [name, value]));
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
