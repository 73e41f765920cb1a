"use client";

import { use } from "react";
import { useFieldArray, type UseFormReturn } from "react-hook-form";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { discoveryAnswers } from "@/lib/answers/types";
import { controlClass } from "@/components/form/field";
import { en } from "@/components/messages/en";
import { Button } from "@/components/ui/button";
import { ListAnnouncement, useListAnnouncement } from "./list-announcement";
import { MailboxRow, type MailboxColumn } from "./mailbox-row";
import type { MailboxRowValues, MailboxValues } from "./mailbox-values";
import { SectionProblemsContext } from "./problems-context";
import { cleanEntries, splitHostNames } from "./row-list";

const texts = en.fields.mailbox;

/** One row for each Mailbox server. Pasted names make new rows; a pasted list in another column fills the rows below. */
export function MailboxTable({ form, blankRow }: { form: UseFormReturn<MailboxValues>; blankRow: MailboxRowValues }) {
  const rows = useFieldArray({ control: form.control, name: "servers" });
  const { forget } = use(SectionProblemsContext);
  const announcement = useListAnnouncement(texts.item);
  const fieldId = (row: number, column: MailboxColumn = "fqdn") => `mailboxServers[${row}].${column}`;

  const append = () => {
    forget();
    const row = rows.fields.length;
    announcement.added(() => rows.append(blankRow, { shouldFocus: false }), row, fieldId(row));
  };
  const remove = (row: number) => {
    forget();
    const last = rows.fields.length - 1;
    const apply = () => (last === 0 ? rows.update(0, blankRow) : rows.remove(row));
    announcement.removed(apply, row, fieldId(Math.min(row, Math.max(0, last - 1))));
  };
  const paste = (row: number, column: MailboxColumn, text: string): boolean => {
    const entries = splitHostNames(text);
    if (entries.length < 2) return false;
    forget();
    const { values, removed } = cleanEntries(entries, column === "thumbprint" ? thumbprintPolicy : fqdnPolicy);
    const { next, end } = column === "fqdn" ? withNewRows(row, values) : filledDown(row, column, values);
    announcement.pasted(() => rows.replace(next), values.length, removed, fieldId(end, column));
    return true;
  };
  const withNewRows = (row: number, names: readonly string[]) => {
    const servers = form.getValues("servers");
    const present = servers[row] ?? blankRow;
    const [first = "", ...rest] = present.fqdn.trim() === "" ? names : [present.fqdn, ...names];
    const added = rest.map((fqdn) => ({ ...blankRow, fqdn }));
    return {
      next: [...servers.slice(0, row), { ...present, fqdn: first }, ...added, ...servers.slice(row + 1)],
      end: row + added.length,
    };
  };
  const filledDown = (row: number, column: Exclude<MailboxColumn, "fqdn">, values: readonly string[]) => {
    const next = [...form.getValues("servers")];
    for (const [index, value] of values.entries())
      next[row + index] = { ...(next[row + index] ?? blankRow), [column]: value };
    return { next, end: row + values.length - 1 };
  };
  const setAll = (answer: string) => {
    const chosen = discoveryAnswers.find((candidate) => candidate === answer);
    if (!chosen) return;
    rows.replace(form.getValues("servers").map((server) => ({ ...server, discoveredByLync: chosen })));
  };

  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="text-lead font-bold">{texts.legend}</legend>
      <p className="text-soft">{texts.hint}</p>
      {rows.fields.length > 1 ? (
        <div className="flex flex-wrap items-center gap-3">
          <label htmlFor="set-all">{texts.setAll}</label>
          <select
            id="set-all"
            className={`${controlClass({ wrong: false })} !w-auto`}
            value=""
            onChange={(event) => setAll(event.target.value)}
          >
            <option value="">{texts.setAllNothing}</option>
            {discoveryAnswers.toReversed().map((answer) => (
              <option key={answer} value={answer}>
                {en.discoveryLabels[answer]}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <ol className="list-none border-t border-rule">
        {rows.fields.map(({ id }, row) => (
          <li key={id} className="border-b border-rule py-4">
            <MailboxRow form={form} row={row} removable={rows.fields.length > 1} onPaste={paste} onRemove={remove} />
          </li>
        ))}
      </ol>
      <Button onClick={append}>{texts.add}</Button>
      <ListAnnouncement text={announcement.text} />
    </fieldset>
  );
}
