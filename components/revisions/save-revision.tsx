"use client";

import { useState, type FormEvent, type ReactNode } from "react";
import { revisions } from "@/components/drafts/revisions";
import { controlClass, FieldError } from "@/components/form/field";
import { useFormTexts } from "@/components/messages/form";
import { useRevisionTexts } from "@/components/messages/revisions";
import { Button } from "@/components/ui/button";

const id = "revision-name";
const longestName = 80;

/** A name for the answers as they are now; what came of it is beside the button. */
export function SaveRevision({ onSaved, children }: { onSaved: (name: string) => void; children: ReactNode }) {
  const texts = useRevisionTexts();
  const { errorPrefix } = useFormTexts();
  const [missing, setMissing] = useState(false);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem(id);
    if (!(field instanceof HTMLInputElement)) return;
    const name = field.value.trim();
    setMissing(name === "");
    if (name === "") return field.focus();
    revisions.save(name);
    field.value = "";
    onSaved(name);
  };
  return (
    <form noValidate onSubmit={save} className="space-y-1">
      <label htmlFor={id} className="block font-bold">
        {texts.name}
      </label>
      {missing ? <FieldError id={id} messages={[texts.nameMissing]} prefix={errorPrefix} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={id}
          name={id}
          autoComplete="off"
          maxLength={longestName}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-error` : undefined}
          className={`${controlClass({ wrong: missing })} max-w-sm`}
        />
        <Button type="submit">{texts.save}</Button>
        {children}
      </div>
    </form>
  );
}
