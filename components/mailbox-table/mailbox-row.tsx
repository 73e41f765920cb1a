"use client";

import { lazy, memo, Suspense } from "react";
import type { UseFormReturn } from "react-hook-form";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { discoveryAnswers } from "@/lib/answers/choices";
import { controlClass, FieldShell, underRowWhenWide } from "@/components/form/field";
import { useFormTexts } from "@/components/messages/form";
import { useMailboxTableTexts } from "@/components/messages/mailbox-table";
import { Button } from "@/components/ui/button";
import { hasPrevious, type Columns, type TextColumn } from "./mailbox-columns";
import type { MailboxValues } from "./mailbox-values";
import { DuplicateNote } from "@/components/form/duplicate-note";
import { useFieldErrors } from "@/components/form/problems-context";
import { TextField } from "@/components/form/text-field";
import { useMailboxWords } from "./use-mailbox-words";

/** Only renewing asks for it. */
const PreviousCertificate = lazy(() =>
  import("./previous-certificate").then((module) => ({ default: module.PreviousCertificate })),
);

export interface MailboxRowProps {
  readonly form: UseFormReturn<MailboxValues>;
  readonly row: number;
  readonly columns: Columns;
  readonly removable: boolean;
  /** Not among what was looked for. */
  readonly hidden: boolean;
  readonly duplicateOf: number | undefined;
  readonly onPaste: (row: number, column: TextColumn, text: string, replaces: boolean) => boolean;
  readonly onEnter: (row: number, column: TextColumn) => boolean;
  readonly onRemove: (row: number) => void;
}

/** The grid of a row and of the head from 1,200 pixels on; a card below that. Long enough for 40 digits at 1,440 pixels. */
export function mailboxGrid(columns: Columns): string {
  return `${gridOf(columns)} wide:grid wide:gap-x-2 wide:gap-y-0`;
}

function gridOf(columns: Columns): string {
  const isAsked = columns.includes("discoveredByLync");
  if (!columns.includes("thumbprint")) return "wide:grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)_9rem_5.5rem]";
  return isAsked
    ? "wide:grid-cols-[2rem_minmax(0,10fr)_minmax(0,9fr)_minmax(0,15fr)_7.5rem_5.5rem]"
    : "wide:grid-cols-[2rem_minmax(0,11fr)_minmax(0,11fr)_minmax(0,15fr)_5.5rem]";
}

/** Characters of a name in the narrower of its two columns, at 1,440 pixels. */
const nameShows = 22;

/** One Mailbox server: its name, its certificate, and whether Lync has discovered it. Drawn again only when something about it changes. */
export const MailboxRow = memo(function MailboxRow(props: MailboxRowProps) {
  const texts = useMailboxTableTexts();
  const words = useMailboxWords();
  const formTexts = useFormTexts();
  const { form, row, columns, removable, hidden, duplicateOf, onPaste, onEnter, onRemove } = props;
  const title = `${words.table.item} ${row + 1}`;
  const path = `mailboxServers[${row}]`;
  const shared = (column: TextColumn) => ({
    form,
    name: `servers.${row}.${column}` as const,
    path: `${path}.${column}`,
    mono: true,
    dense: true,
    inList: true,
    headedWhenWide: true,
    onPasteText: (text: string, replaces: boolean) => onPaste(row, column, text, replaces),
    onEnter: () => onEnter(row, column),
  });
  return (
    <li hidden={hidden} className="list-row px-2">
      <div
        role="group"
        aria-label={title}
        className={`grid grid-cols-[minmax(0,1fr)_auto] gap-3 border-b border-rule py-4 md:grid-cols-2 ${mailboxGrid(columns)} wide:py-1.5`}
      >
        <p aria-hidden="true" className="col-span-2 font-bold wide:col-span-1 wide:pt-2.5 wide:text-small">
          <span className="wide:hidden">{words.table.item} </span>
          {row + 1}
        </p>
        <div className="col-span-2 min-w-0 space-y-1 md:col-span-1 wide:contents">
          <TextField {...shared("fqdn")} words={words.fqdn} policy={fqdnPolicy} shows={nameShows} />
          <DuplicateNote id={`${path}.fqdn`} of={duplicateOf} className={underRowWhenWide} />
        </div>
        <div className="col-span-2 min-w-0 md:col-span-1 wide:contents">
          <TextField
            {...shared("certificateName")}
            words={words.certificateName}
            label={
              <>
                {words.certificateName.label} <span className="font-normal text-soft">{texts.certificateNameHint}</span>
              </>
            }
            policy={fqdnPolicy}
            shows={nameShows}
          />
        </div>
        {columns.includes("thumbprint") ? (
          <div className="col-span-2 min-w-0 wide:contents">
            <TextField
              {...shared("thumbprint")}
              words={words.thumbprint}
              label={hasPrevious(columns) ? words.thumbprint.besideOld : words.thumbprint.label}
              policy={thumbprintPolicy}
            />
          </div>
        ) : null}
        {columns.includes("discoveredByLync") ? <DiscoveredField form={form} row={row} /> : null}
        <div className="self-end wide:self-start">
          {removable ? (
            <Button
              size="small"
              className="md:!min-h-11"
              aria-label={`${formTexts.remove}: ${title}`}
              onClick={() => onRemove(row)}
            >
              {formTexts.remove}
            </Button>
          ) : null}
        </div>
        {hasPrevious(columns) ? (
          <Suspense fallback={null}>
            <PreviousCertificate cell={shared} isFirst={row === 0} />
          </Suspense>
        ) : null}
      </div>
    </li>
  );
});

function DiscoveredField({ form, row }: Pick<MailboxRowProps, "form" | "row">) {
  const words = useMailboxWords();
  const formTexts = useFormTexts();
  const id = `mailboxServers[${row}].discoveredByLync`;
  const errors = useFieldErrors(id);
  return (
    <FieldShell
      id={id}
      label={words.discoveredByLync.label}
      errors={errors}
      errorPrefix={formTexts.errorPrefix}
      dense
      headedWhenWide
    >
      <select
        {...form.register(`servers.${row}.discoveredByLync`)}
        id={id}
        className={`${controlClass({ wrong: errors.length > 0 })} wide:px-1 wide:!text-small`}
      >
        <DiscoveryOptions />
      </select>
    </FieldShell>
  );
}

/** The answers to "Lync has discovered it", the unknown one first. */
export function DiscoveryOptions() {
  const { choices } = useMailboxWords().discoveredByLync;
  return discoveryAnswers.toReversed().map((answer) => (
    <option key={answer} value={answer}>
      {choices[answer].label}
    </option>
  ));
}
