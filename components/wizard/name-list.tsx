"use client";

import { use } from "react";
import { useFieldArray, type FieldValues, type UseFormReturn } from "react-hook-form";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { en } from "@/components/messages/en";
import { Button } from "@/components/ui/button";
import { ListAnnouncement, useListAnnouncement } from "./list-announcement";
import { SectionProblemsContext } from "./problems-context";
import { cleanEntries, type NameListValues, type Splitter } from "./row-list";
import { TextField } from "./text-field";

export interface NameListProps<Values extends FieldValues & NameListValues> {
  readonly form: UseFormReturn<Values>;
  /** Path of the list in answers.json. */
  readonly path: string;
  readonly legend: string;
  readonly hint: string;
  /** What one entry is called, for its label and for what is read out. */
  readonly item: string;
  readonly add: string;
  readonly policy: FieldPolicy;
  readonly split: Splitter;
  readonly mono?: boolean;
}

/** A list of names, one in each row; a pasted list fills as many rows as it has entries. */
export function NameList<Values extends FieldValues & NameListValues>(props: NameListProps<Values>) {
  const { path, legend, hint, item, add, policy, split, mono = false } = props;
  // The types of forms are invariant, and every form that comes here holds the rows.
  const form = props.form as unknown as UseFormReturn<NameListValues>;
  const rows = useFieldArray({ control: form.control, name: "names" });
  const { forget } = use(SectionProblemsContext);
  const announcement = useListAnnouncement(item);
  const fieldId = (row: number) => `${path}[${row}]`;

  const append = () => {
    forget();
    const row = rows.fields.length;
    announcement.added(() => rows.append({ name: "" }, { shouldFocus: false }), row, fieldId(row));
  };
  const remove = (row: number) => {
    forget();
    const last = rows.fields.length - 1;
    const apply = () => (last === 0 ? rows.update(0, { name: "" }) : rows.remove(row));
    announcement.removed(apply, row, fieldId(Math.min(row, Math.max(0, last - 1))));
  };
  const paste = (row: number, text: string): boolean => {
    const entries = split(text);
    if (entries.length < 2) return false;
    forget();
    const { values, removed } = cleanEntries(entries, policy);
    const names = form.getValues("names");
    const kept = names[row]?.name.trim() === "" ? row : row + 1;
    const next = [...names.slice(0, kept), ...values.map((name) => ({ name })), ...names.slice(row + 1)];
    announcement.pasted(() => rows.replace(next), values.length, removed, fieldId(kept + values.length - 1));
    return true;
  };

  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-lead font-bold">{legend}</legend>
      <p className="text-soft">{hint}</p>
      <ol className="list-none space-y-3">
        {rows.fields.map(({ id }, row) => (
          <li key={id} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <TextField
                form={form}
                name={`names.${row}.name`}
                path={fieldId(row)}
                label={`${item} ${row + 1}`}
                policy={policy}
                mono={mono}
                dense
                onPasteText={(text) => paste(row, text)}
              />
            </div>
            {rows.fields.length > 1 ? (
              <Button className="mb-1" aria-label={`${en.form.remove}: ${item} ${row + 1}`} onClick={() => remove(row)}>
                {en.form.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <Button onClick={append}>{add}</Button>
      <ListAnnouncement text={announcement.text} />
    </fieldset>
  );
}
