"use client";

import { lazy, memo, Suspense, use, useMemo, useState } from "react";
import { useFieldArray, type UseFormReturn } from "react-hook-form";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { useFormTexts } from "@/components/messages/form";
import { useMailboxTableTexts } from "@/components/messages/mailbox-table";
import { Button } from "@/components/ui/button";
import { ListAnnouncement, useListAnnouncement } from "@/components/form/list-announcement";
import { mostRows } from "@/components/form/list-limits";
import { hasPrevious, type Columns, type TextColumn } from "./mailbox-columns";
import { mailboxGrid, MailboxRow } from "./mailbox-row";
import { blankMailboxRow, type MailboxRowValues, type MailboxValues } from "./mailbox-values";
import { SectionProblemsContext } from "@/components/form/problems-context";
import { SharedRemarks, type RowValue } from "@/components/form/shared-remarks";
import { useDuplicates } from "@/components/form/use-duplicates";
import { useStable } from "@/components/form/use-stable";
import { fillsCells } from "./spreadsheet-rows";
import { useMailboxWords } from "./use-mailbox-words";

/** Only lists of several servers have them. */
const MailboxTools = lazy(() => import("./mailbox-tools").then((module) => ({ default: module.MailboxTools })));

export interface MailboxTableProps {
  readonly form: UseFormReturn<MailboxValues>;
  /** The same list as long as it holds the same columns. */
  readonly columns: Columns;
  /** Whether the change takes trust away from servers that Lync lists. */
  readonly repairs: boolean;
}

/**
 * One row for each Mailbox server: a table from 1,200 pixels on, cards below that. What is pasted with names goes to the rows
 * of these names or makes new ones; every other list fills what is empty, downwards.
 */
export const MailboxTable = memo(function MailboxTable({ form, columns, repairs }: MailboxTableProps) {
  const texts = useMailboxTableTexts();
  const words = useMailboxWords();
  const formTexts = useFormTexts();
  const rows = useFieldArray({ control: form.control, name: "servers" });
  const { forget } = use(SectionProblemsContext);
  const announcement = useListAnnouncement(words.table.item, form);
  const duplicates = useDuplicates(form, rows.fields, namesIn);
  const [query, setQuery] = useState("");
  const count = rows.fields.length;
  const hidden = useHiddenRows(form, query, rows.fields);
  const replaceAll = (change: (row: MailboxRowValues) => MailboxRowValues, said: string) => {
    forget();
    announcement.change(() => rows.replace(form.getValues("servers").map(change)), said);
  };

  const append = () => {
    forget();
    announcement.added(() => rows.append(blankMailboxRow, { shouldFocus: false }), count, fieldId(count));
  };
  const removeAll = () => {
    forget();
    setQuery("");
    announcement.change(() => rows.replace([blankMailboxRow]), formTexts.allRemoved(count), fieldId(0));
  };
  const remove = useStable((row: number) => {
    forget();
    const apply = () => (count === 1 ? rows.update(0, blankMailboxRow) : rows.remove(row));
    announcement.removed(apply, row, fieldId(Math.min(row, Math.max(0, count - 2))));
  });
  const paste = useStable((row: number, column: TextColumn, text: string, replaces: boolean): boolean => {
    if (!fillsCells(text)) return false;
    const asItIs = () => form.setValue(`servers.${row}.${column}`, text.trim());
    // Without the code that reads lists, as when the connection is lost, the text is still there to be put right.
    void import("./place-pasted").then(({ placePasted }) => {
      const placed = placePasted(text, column, columns, form.getValues("servers"), { row, replaces, hidden });
      if (!placed) return asItIs();
      forget();
      const { next, end, placing, removed } = placed;
      const apply = () => rows.replace([...next]);
      announcement.pasted(apply, (said) => said.placedInTable(placing), removed, fieldId(end, column));
    }, asItIs);
    return true;
  });
  const goDown = useStable((row: number, column: TextColumn): boolean => {
    const next = rows.fields.findIndex((_, index) => index > row && !hidden.has(index));
    if (next >= 0) document.getElementById(fieldId(next, column))?.focus();
    // A list is not left after its first name: a name makes room for the next one, and an empty row ends the list.
    else if (column !== "fqdn") return false;
    else if (form.getValues(`servers.${row}.fqdn`).trim() === "") return count === 1;
    else if (query === "" && count < mostRows) append();
    return true;
  });

  const isAsked = columns.includes("discoveredByLync");
  return (
    <fieldset className="needs-width min-w-0 space-y-4">
      {/* The question above says it for the eye. */}
      <legend className="sr-only">{words.table.label}</legend>
      <div className="max-w-measure space-y-2 text-soft">
        <p>
          {texts.meaning}{" "}
          {columns.includes("thumbprint") ? (
            // In the table it is at the head of the column.
            <span className="wide:sr-only">{`${texts.certificateMeaning} `}</span>
          ) : (
            `${texts.nameMeaning} `
          )}
          {isAsked && !repairs ? texts.discoveredMeaning : null}
        </p>
        {isAsked && repairs ? <p>{texts.discoveredRepairs}</p> : null}
      </div>
      <div className="border-t border-rule wide:border-t-0">
        <div className="tools-on-top -mx-2 bg-paper px-2 wide:z-10 wide:[&:not(:has(details[open]))]:sticky wide:top-0">
          {count > 1 ? (
            <Suspense fallback={null}>
              <MailboxTools
                columns={columns}
                count={count}
                shown={count - hidden.size}
                query={query}
                onFind={setQuery}
                onSetAll={(answer, said) => replaceAll((server) => ({ ...server, discoveredByLync: answer }), said)}
                onSameCertificate={(same, said) => replaceAll((server) => ({ ...server, ...same }), said)}
              />
            </Suspense>
          ) : null}
          <TableHead columns={columns} />
        </div>
        {/* Outlines of the focus have room inside the rows, whose rules are as wide as the page. */}
        <ol className="-mx-2 list-none">
          {rows.fields.map(({ id }, row) => (
            <MailboxRow
              key={id}
              columns={columns}
              form={form}
              row={row}
              removable={count > 1}
              hidden={hidden.has(row)}
              duplicateOf={duplicates.get(row)}
              onPaste={paste}
              onEnter={goDown}
              onRemove={remove}
            />
          ))}
        </ol>
      </div>
      <SharedRemarks form={form} rows={rows.fields} valuesIn={valuesIn} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={append}>{words.table.add}</Button>
        {count > 1 ? <Button onClick={removeAll}>{formTexts.removeAll}</Button> : null}
      </div>
      <ListAnnouncement announcement={announcement} />
    </fieldset>
  );
});

/** The labels of the columns, for the eye: each control has its own label. */
function TableHead({ columns }: { columns: Columns }) {
  const texts = useMailboxTableTexts();
  const words = useMailboxWords();
  return (
    <div
      aria-hidden="true"
      className={`hidden border-b-2 border-edge py-2 text-small font-bold ${mailboxGrid(columns)}`}
    >
      <span>{texts.number}</span>
      <span>{words.fqdn.label}</span>
      <span>
        {words.certificateName.label}{" "}
        <span className="font-normal text-soft">
          {columns.includes("thumbprint") ? texts.certificateNameHead : texts.certificateNameHint}
        </span>
      </span>
      {columns.includes("thumbprint") ? (
        <span>{hasPrevious(columns) ? words.thumbprint.besideOld : words.thumbprint.label}</span>
      ) : null}
      {columns.includes("discoveredByLync") ? <span>{words.discoveredByLync.label}</span> : null}
    </div>
  );
}

/** Rows without the words that are looked for. Blank rows and rows with a problem are never hidden. */
function useHiddenRows(form: UseFormReturn<MailboxValues>, query: string, fields: unknown): ReadonlySet<number> {
  const { byField } = use(SectionProblemsContext);
  return useMemo(() => {
    const wanted = query.trim().toLowerCase();
    if (wanted === "" || fields === undefined) return new Set<number>();
    const wrong = new Set([...byField.keys()].map((id) => Number(/\[([0-9]+)\]/.exec(id)?.[1])));
    return new Set(
      form.getValues("servers").flatMap((server, row) => {
        const shown = server.fqdn === "" || wrong.has(row) || cellsOf(server).includes(wanted);
        return shown ? [] : [row];
      }),
    );
  }, [form, query, fields, byField]);
}

function cellsOf({ discoveredByLync: _, ...texts }: MailboxRowValues): string {
  return Object.values(texts).join("\n").toLowerCase();
}

function fieldId(row: number, column: TextColumn = "fqdn"): string {
  return `mailboxServers[${row}].${column}`;
}

function namesIn({ servers }: MailboxValues): readonly string[] {
  return servers.map(({ fqdn }) => fqdn);
}

function valuesIn({ servers }: MailboxValues): readonly (readonly RowValue[])[] {
  return servers.map(({ discoveredByLync: _, thumbprint, previousThumbprint, ...names }) => [
    ...[thumbprint, previousThumbprint].map((text): RowValue => [thumbprintPolicy, text]),
    ...Object.values(names).map((name): RowValue => [fqdnPolicy, name]),
  ]);
}
