"use client";

import { memo, use } from "react";
import { useFieldArray, type FieldValues, type UseFormReturn } from "react-hook-form";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import type { AnswerWords, ListWords } from "@/lib/messages/answer-words";
import { useFormTexts } from "@/components/messages/form";
import { Button } from "@/components/ui/button";
import { DuplicateNote } from "./duplicate-note";
import { ListAnnouncement, useListAnnouncement } from "./list-announcement";
import { SectionProblemsContext } from "./problems-context";
import { cleanEntries, entriesOf, placeNames } from "./pasted-entries";
import { mostEntries, mostRows } from "./list-limits";
import type { NameListValues } from "./row-list";
import type { Splitter } from "@/lib/answers/split-list";
import { SharedRemarks } from "./shared-remarks";
import { TextField } from "./text-field";
import { useDuplicates } from "./use-duplicates";
import { useStable } from "./use-stable";

export interface NameListProps<Values extends FieldValues & NameListValues> {
  readonly form: UseFormReturn<Values>;
  /** Path of the list in answers.json. */
  readonly path: string;
  readonly words: ListWords;
  readonly entryWords: AnswerWords;
  readonly policy: FieldPolicy;
  readonly split: Splitter;
  readonly mono?: boolean;
  /** Whether the question of the page asks for this list: its name is then for those who hear it. */
  readonly asked?: boolean;
}

/** A list of names, one in each row; a pasted list makes a row for each entry that is not there yet. */
export function NameList<Values extends FieldValues & NameListValues>(props: NameListProps<Values>) {
  const formTexts = useFormTexts();
  const { path, words, entryWords, policy, split, mono = false, asked = false } = props;
  const { label: legend, hint, item, add } = words;
  // The types of forms are invariant, and every form that comes here holds the rows.
  const form = props.form as unknown as UseFormReturn<NameListValues>;
  const rows = useFieldArray({ control: form.control, name: "names" });
  const { forget } = use(SectionProblemsContext);
  const announcement = useListAnnouncement(item, form);
  const duplicates = useDuplicates(form, rows.fields, namesIn);
  const fieldId = (row: number) => `${path}[${row}]`;

  const valuesIn = useStable(({ names }: NameListValues) => names.map(({ name }) => [[policy, name] as const]));

  const append = () => {
    forget();
    const row = rows.fields.length;
    announcement.added(() => rows.append({ name: "" }, { shouldFocus: false }), row, fieldId(row));
  };
  const removeAll = () => {
    forget();
    announcement.change(() => rows.replace([{ name: "" }]), formTexts.allRemoved(rows.fields.length), fieldId(0));
  };
  const remove = useStable((row: number) => {
    forget();
    const last = rows.fields.length - 1;
    const apply = () => (last === 0 ? rows.update(0, { name: "" }) : rows.remove(row));
    announcement.removed(apply, row, fieldId(Math.min(row, Math.max(0, last - 1))));
  });
  const paste = useStable((row: number, text: string, replaces: boolean): boolean => {
    const entries = entriesOf(text, split);
    const names = form.getValues("names");
    const makesRoom = replaces || names[row]?.name.trim() === "";
    // One name goes where the browser puts it, unless more than that name was copied.
    if (entries.length < 2 && !(entries.length === 1 && makesRoom && /[\t\r\n]/.test(text))) return false;
    forget();
    const { values, removed } = cleanEntries(entries.slice(0, mostEntries), policy);
    const { next, end, ...placing } = placeNames(names, values, row, makesRoom);
    announcement.pasted(
      () => rows.replace([...next]),
      (texts) => texts.placedInList(placing),
      removed,
      fieldId(end),
    );
    return true;
  });
  /** Enter goes to the next row, and to a new one from the last; an empty row ends the list, unless it is the only one. */
  const enter = useStable((row: number): boolean => {
    const names = form.getValues("names");
    if (row + 1 < names.length) document.getElementById(fieldId(row + 1))?.focus();
    else if (names[row]?.name.trim() === "") return names.length === 1;
    else if (names.length < mostRows) append();
    return true;
  });

  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className={asked ? "sr-only" : "text-lead font-bold"}>{legend}</legend>
      <p className="text-soft">{hint}</p>
      <ol className="list-none space-y-3">
        {rows.fields.map(({ id }, row) => (
          <NameRow
            key={id}
            {...{ form, row, item, policy, mono }}
            words={entryWords}
            path={fieldId(row)}
            removable={rows.fields.length > 1}
            duplicateOf={duplicates.get(row)}
            onPaste={paste}
            onEnter={enter}
            onRemove={remove}
          />
        ))}
      </ol>
      <SharedRemarks form={form} rows={rows.fields} valuesIn={valuesIn} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={append}>{add}</Button>
        {rows.fields.length > 1 ? <Button onClick={removeAll}>{formTexts.removeAll}</Button> : null}
      </div>
      <ListAnnouncement announcement={announcement} />
    </fieldset>
  );
}

interface NameRowProps {
  readonly form: UseFormReturn<NameListValues>;
  readonly row: number;
  readonly path: string;
  readonly words: AnswerWords;
  readonly item: string;
  readonly policy: FieldPolicy;
  readonly mono: boolean;
  readonly removable: boolean;
  readonly duplicateOf: number | undefined;
  readonly onPaste: (row: number, text: string, replaces: boolean) => boolean;
  readonly onEnter: (row: number) => boolean;
  readonly onRemove: (row: number) => void;
}

/** One name; drawn again only when something about this row changes. */
const NameRow = memo(function NameRow(props: NameRowProps) {
  const formTexts = useFormTexts();
  const { form, row, path, words, item, policy, mono, removable, duplicateOf, onPaste, onEnter, onRemove } = props;
  return (
    <li className="space-y-1">
      <div className="flex items-start gap-2">
        <span aria-hidden="true" className="w-6 shrink-0 pt-3 text-small font-bold tabular-nums">
          {row + 1}
        </span>
        <div className="min-w-0 flex-1">
          <TextField
            form={form}
            name={`names.${row}.name`}
            path={path}
            words={words}
            label={`${item} ${row + 1}`}
            policy={policy}
            mono={mono}
            dense
            labelHidden
            inList
            onPasteText={(text, replaces) => onPaste(row, text, replaces)}
            onEnter={() => onEnter(row)}
          />
        </div>
        {removable ? (
          <Button aria-label={`${formTexts.remove}: ${item} ${row + 1}`} onClick={() => onRemove(row)}>
            {formTexts.remove}
          </Button>
        ) : null}
      </div>
      <DuplicateNote id={path} of={duplicateOf} />
    </li>
  );
});

function namesIn({ names }: NameListValues): readonly string[] {
  return names.map(({ name }) => name);
}
