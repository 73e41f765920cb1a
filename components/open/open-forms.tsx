"use client";

import { useState, type FormEvent } from "react";
import { controlClass, descriptionIds, FieldShell } from "@/components/form/field";
import { useFormTexts } from "@/components/messages/form";
import { useOpenTexts } from "@/components/messages/open";
import { Button } from "@/components/ui/button";

export interface OpenFormsProps {
  readonly onLink: (text: string) => void;
  readonly onFile: (file: File) => void;
}

const linkId = "paste-link";
const fileId = "answers-file";

/** Two ways in when the address itself holds nothing: a pasted link, or the file. */
export function OpenForms({ onLink, onFile }: OpenFormsProps) {
  const openTexts = useOpenTexts();
  const formTexts = useFormTexts();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem(linkId);
    if (!(field instanceof HTMLInputElement)) return;
    const text = field.value.trim();
    setMissing(text === "");
    if (text === "") field.focus();
    else onLink(text);
  };
  const errors = missing ? [openTexts.pasteEmpty] : [];
  return (
    <div className="no-print space-y-6 border-t border-rule pt-6">
      <form noValidate autoComplete="off" onSubmit={submit} className="space-y-3">
        <FieldShell
          id={linkId}
          label={openTexts.pasteLabel}
          hint={openTexts.pasteHint}
          errors={errors}
          errorPrefix={formTexts.errorPrefix}
        >
          <input
            id={linkId}
            name={linkId}
            type="text"
            spellCheck={false}
            aria-invalid={missing}
            aria-describedby={descriptionIds(linkId, { hint: true, error: missing })}
            className={controlClass({ wrong: missing, mono: true })}
          />
        </FieldShell>
        <Button type="submit">{openTexts.pasteButton}</Button>
      </form>
      <FieldShell
        id={fileId}
        label={openTexts.fileLabel}
        hint={openTexts.fileHint}
        errors={[]}
        errorPrefix={formTexts.errorPrefix}
      >
        <input
          id={fileId}
          type="file"
          accept="application/json,.json,application/zip,.zip"
          aria-describedby={descriptionIds(fileId, { hint: true })}
          className={controlClass({ wrong: false })}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file can then be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
      </FieldShell>
    </div>
  );
}
