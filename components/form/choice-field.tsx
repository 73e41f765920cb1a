"use client";

import type { ReactNode } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { descriptionIds, FieldError } from "@/components/form/field";
import type { QuestionWords } from "@/lib/messages/answer-words";
import { useFormTexts } from "@/components/messages/form";
import { ChoiceBox } from "@/components/ui/choice-box";
import { useFieldErrors } from "./problems-context";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why it is of no use beside another answer, until it is chosen all the same. */
  readonly mark?: string | undefined;
  /** What follows from it, while it is chosen. */
  readonly note?: ReactNode;
}

export interface ChoiceFieldProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly name: FieldPath<Values>;
  /** Path of answers.json; the first button has it as its id, so that an error link can focus it. */
  readonly path: string;
  readonly words: QuestionWords;
  /** For a page whose heading already asks the question. */
  readonly legendHidden?: boolean;
  readonly choices: readonly Choice[];
  readonly children?: ReactNode;
}

/** A browser begins the border of a group in the middle of its legend, which therefore has a piece of its own. */
const barClass = "border-l-4 border-stop pl-3";

/** One choice out of a few; nothing is chosen in advance. */
export function ChoiceField<Values extends FieldValues>(props: ChoiceFieldProps<Values>) {
  const formTexts = useFormTexts();
  const { form, name, path, words, legendHidden = false, choices, children } = props;
  const { label: legend, hint } = words;
  const errors = useFieldErrors(path);
  const bar = errors.length > 0 ? barClass : "";
  return (
    <fieldset
      className={`min-w-0 space-y-2 ${bar}`}
      aria-describedby={descriptionIds(path, { hint: Boolean(hint), error: errors.length > 0 })}
    >
      <legend
        className={legendHidden ? "sr-only" : `text-lead font-bold ${errors.length > 0 ? `-ml-4 ${barClass}` : ""}`}
      >
        {legend}
      </legend>
      {hint ? (
        <p id={`${path}-hint`} className="text-soft">
          {hint}
        </p>
      ) : null}
      {errors.length > 0 ? <FieldError id={path} messages={errors} prefix={formTexts.errorPrefix} /> : null}
      {children}
      <div className="space-y-2">
        {choices.map(({ value, label, mark, hint: choiceHint, note }, index) => (
          <ChoiceBox
            key={value}
            {...form.register(name)}
            id={index === 0 ? path : `${path}-${value}`}
            value={value}
            label={label}
            mark={mark}
            hint={choiceHint}
            note={note}
          />
        ))}
      </div>
    </fieldset>
  );
}
