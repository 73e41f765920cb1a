"use client";

import { useState, type ReactNode } from "react";
import { useWatch, type FieldPath, type FieldPathValue, type FieldValues, type UseFormReturn } from "react-hook-form";
import { readTyped } from "@/lib/answers/fields/typed-value";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import type { Removed } from "@/lib/answers/fields/removed";
import { controlClass, descriptionIds, FieldShell, underRowWhenWide } from "@/components/form/field";
import type { AnswerWords } from "@/lib/messages/answer-words";
import { useFormTexts } from "@/components/messages/form";
import { afterPress } from "./after-press";
import { FieldNotes, loadNoteTexts } from "./field-notes";
import { hasRemarks, noRemarks, remarksOn } from "./field-remarks";
import { isShared } from "./shared-codes";
import { useFieldErrors } from "./problems-context";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface TextFieldProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly name: FieldPath<Values>;
  /** Path of answers.json; also the id of the control. */
  readonly path: string;
  readonly words: AnswerWords;
  /** Those of its words unless told otherwise. */
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  /** Cleans what is pasted or left behind; the page says what was removed, and what is worth knowing about the value. */
  readonly policy?: FieldPolicy;
  readonly mono?: boolean;
  readonly dense?: boolean;
  readonly numeric?: boolean;
  readonly lines?: number;
  /** For the cell of a table whose head is the label: the label is for screen readers alone from this width on. */
  readonly headedWhenWide?: boolean;
  /** Characters that a cell of a table shows: a longer value is also written out, below the row or the control. */
  readonly shows?: number;
  /** Beside the control is a number that says which one it is. */
  readonly labelHidden?: boolean;
  /** A row of a list, which says once for all rows what holds for many of them; see `SharedRemarks`. */
  readonly inList?: boolean;
  /** A list in the clipboard, and whether marked text is to be replaced by it; true when it was taken care of. */
  readonly onPasteText?: (text: string, replaces: boolean) => boolean;
  /** The Enter key; true when it was taken care of, otherwise it continues. */
  readonly onEnter?: () => boolean;
}

/** One text of the draft with its label, hint, error and the notes on its value. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const formTexts = useFormTexts();
  const {
    path,
    words,
    label = words.label,
    hint = words.hint,
    mono = false,
    dense = false,
    numeric = false,
    lines,
    headedWhenWide = false,
    labelHidden = false,
    shows,
  } = props;
  const errors = useFieldErrors(path);
  const { value, remarks, handlers, take } = useTextControl(props);
  const control = {
    ...handlers,
    id: path,
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
    "aria-invalid": errors.length > 0,
    "aria-describedby": descriptionIds(path, {
      hint: Boolean(hint),
      error: errors.length > 0,
      note: hasRemarks(remarks),
    }),
    className: controlClass({ wrong: errors.length > 0, mono }),
  };
  return (
    <FieldShell
      id={path}
      label={label}
      hint={hint}
      errors={errors}
      errorPrefix={formTexts.errorPrefix}
      dense={dense}
      headedWhenWide={headedWhenWide}
      labelHidden={labelHidden}
    >
      {lines ? (
        <textarea {...control} rows={lines} spellCheck />
      ) : (
        <input {...control} type="text" inputMode={numeric ? "numeric" : "text"} />
      )}
      <FieldNotes
        id={path}
        remarks={remarks}
        called={words.called ?? words.name}
        column={headedWhenWide ? words.label : undefined}
        onTake={take}
        className={headedWhenWide ? underRowWhenWide : ""}
      />
      {shows !== undefined && value.length > shows ? (
        <p aria-hidden="true" className={`break-words text-small text-soft ${underRowWhenWide}`}>
          {words.label}: <span className="font-mono">{value}</span>
        </p>
      ) : null}
    </FieldShell>
  );
}

/** Cleans what is pasted or left behind, and has the remarks on it while nobody types into it. */
function useTextControl<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { form, name, policy, inList = false, onPasteText, onEnter } = props;
  // Every control that this component registers holds text.
  const value: string = useWatch({ control: form.control, name }) ?? "";
  const [typing, setTyping] = useState(false);
  const [cleaned, setCleaned] = useState<{ readonly to: string; readonly removed: readonly Removed[] }>();
  const { onChange, onBlur, ...registration } = form.register(name);

  const clean = (control: TextControl) => {
    const result = policy && readTyped(policy, control.value);
    if (result?.ok === true && result.value.value !== control.value) {
      const { value: to, removed } = result.value;
      form.setValue(name, to as FieldPathValue<Values, FieldPath<Values>>);
      setCleaned({ to, removed });
    }
    setTyping(false);
  };

  const take = (offer: string) => {
    form.setValue(name, offer as FieldPathValue<Values, FieldPath<Values>>);
    form.setFocus(name);
  };

  const handlers = {
    ...registration,
    onPaste: (event: React.ClipboardEvent<TextControl>) => {
      const { currentTarget: control, clipboardData } = event;
      const replaces = control.selectionEnd !== control.selectionStart;
      if (onPasteText?.(clipboardData.getData("text"), replaces)) event.preventDefault();
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === "Enter" && !event.nativeEvent.isComposing && onEnter?.()) event.preventDefault();
    },
    onChange: (event: React.ChangeEvent<TextControl>) => {
      void onChange(event);
      void loadNoteTexts();
      setTyping(true);
      const { nativeEvent, target } = event;
      if (nativeEvent instanceof InputEvent && nativeEvent.inputType === "insertFromPaste") clean(target);
    },
    onBlur: (event: React.FocusEvent<TextControl>) => {
      void onBlur(event);
      const { target } = event;
      afterPress(() => clean(target));
    },
  };
  const removed = cleaned?.to === value ? cleaned.removed : [];
  const remarks = typing ? noRemarks : remarksOn(value, policy, removed);
  const own = inList ? { ...remarks, warnings: remarks.warnings.filter((one) => !isShared(one)) } : remarks;
  return { value, remarks: own, handlers, take };
}
