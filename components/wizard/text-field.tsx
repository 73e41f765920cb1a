"use client";

import { useState, type ReactNode } from "react";
import type { FieldPath, FieldPathValue, FieldValues, UseFormReturn } from "react-hook-form";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { controlClass, descriptionIds, FieldShell } from "@/components/form/field";
import { en } from "@/components/messages/en";
import { useFieldErrors } from "./problems-context";

export interface TextFieldProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly name: FieldPath<Values>;
  /** Path of answers.json; also the id of the control. */
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Cleans what is pasted or left behind; the page says what was removed. */
  readonly policy?: FieldPolicy;
  readonly mono?: boolean;
  readonly dense?: boolean;
  readonly numeric?: boolean;
  readonly lines?: number;
  /** A list in the clipboard; true when it was taken care of. */
  readonly onPasteText?: (text: string) => boolean;
}

/** One text of the draft with its label, hint, error and the note about what was cleaned away. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const {
    form,
    name,
    path,
    label,
    hint,
    policy,
    mono = false,
    dense = false,
    numeric = false,
    lines,
    onPasteText,
  } = props;
  const errors = useFieldErrors(path);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const { onChange, onBlur, ...registration } = form.register(name);

  const clean = (input: HTMLInputElement | HTMLTextAreaElement) => {
    const result = policy?.normalise(input.value);
    if (!result?.ok || result.value.value === input.value) return;
    // Every control that this component registers holds text.
    form.setValue(name, result.value.value as FieldPathValue<Values, FieldPath<Values>>);
    setRemoved(result.value.removed);
  };

  const control = {
    ...registration,
    id: path,
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
    "aria-invalid": errors.length > 0,
    "aria-describedby": descriptionIds(path, {
      hint: Boolean(hint),
      error: errors.length > 0,
      note: removed.length > 0,
    }),
    className: controlClass({ wrong: errors.length > 0, mono }),
    onPaste: (event: React.ClipboardEvent) => {
      if (onPasteText?.(event.clipboardData.getData("text"))) event.preventDefault();
    },
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      void onChange(event);
      setRemoved([]);
      if (event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === "insertFromPaste")
        clean(event.target);
    },
    onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      void onBlur(event);
      clean(event.target);
    },
  };

  return (
    <FieldShell id={path} label={label} hint={hint} errors={errors} errorPrefix={en.form.errorPrefix} dense={dense}>
      {lines ? (
        <textarea {...control} rows={lines} spellCheck />
      ) : (
        <input {...control} type="text" inputMode={numeric ? "numeric" : "text"} />
      )}
      <p id={`${path}-note`} role="status" className="text-small text-soft">
        {removed.length > 0 ? en.form.removed(removed.join(", ")) : ""}
      </p>
    </FieldShell>
  );
}
