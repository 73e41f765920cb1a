"use client";

import type { UseFormReturn } from "react-hook-form";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { discoveryAnswers } from "@/lib/answers/types";
import { controlClass, FieldShell } from "@/components/form/field";
import { en } from "@/components/messages/en";
import { Button } from "@/components/ui/button";
import type { MailboxValues } from "./mailbox-values";
import { useFieldErrors } from "./problems-context";
import { TextField } from "./text-field";

export type MailboxColumn = "fqdn" | "certificateName" | "thumbprint";

export interface MailboxRowProps {
  readonly form: UseFormReturn<MailboxValues>;
  readonly row: number;
  readonly removable: boolean;
  readonly onPaste: (row: number, column: MailboxColumn, text: string) => boolean;
  readonly onRemove: (row: number) => void;
}

const texts = en.fields.mailbox;

/** One Mailbox server: its name, its certificate, and whether Lync lists it. */
export function MailboxRow({ form, row, removable, onPaste, onRemove }: MailboxRowProps) {
  const title = `${texts.item} ${row + 1}`;
  const path = `mailboxServers[${row}]`;
  const discoveredErrors = useFieldErrors(`${path}.discoveredByLync`);
  const shared = (column: MailboxColumn) => ({
    form,
    name: `servers.${row}.${column}` as const,
    path: `${path}.${column}`,
    mono: true,
    dense: true,
    onPasteText: (text: string) => onPaste(row, column, text),
  });
  return (
    <div role="group" aria-label={title} className="space-y-3">
      <div className="flex items-center justify-between gap-3">
        <p aria-hidden="true" className="font-bold">
          {title}
        </p>
        {removable ? (
          <Button size="small" aria-label={`${en.form.remove}: ${title}`} onClick={() => onRemove(row)}>
            {en.form.remove}
          </Button>
        ) : null}
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <TextField {...shared("fqdn")} label={texts.fqdn} policy={fqdnPolicy} />
        <TextField
          {...shared("certificateName")}
          label={
            <>
              {texts.certificateName} <span className="font-normal text-soft">{texts.certificateNameHint}</span>
            </>
          }
          policy={fqdnPolicy}
        />
      </div>
      <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_11rem]">
        <TextField {...shared("thumbprint")} label={texts.thumbprint} policy={thumbprintPolicy} />
        <FieldShell
          id={`${path}.discoveredByLync`}
          label={texts.discovered}
          errors={discoveredErrors}
          errorPrefix={en.form.errorPrefix}
          dense
        >
          <select
            {...form.register(`servers.${row}.discoveredByLync`)}
            id={`${path}.discoveredByLync`}
            className={controlClass({ wrong: discoveredErrors.length > 0 })}
          >
            {discoveryAnswers.toReversed().map((answer) => (
              <option key={answer} value={answer}>
                {en.discoveryLabels[answer]}
              </option>
            ))}
          </select>
        </FieldShell>
      </div>
    </div>
  );
}
