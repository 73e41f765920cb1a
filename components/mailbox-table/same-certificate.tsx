"use client";

import { useContext, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { controlClass, descriptionIds, FieldShell } from "@/components/form/field";
import { SpeakContext } from "@/components/messages/create-messages.client";
import { useFormTexts } from "@/components/messages/form";
import { useMailboxToolsTexts } from "@/components/messages/mailbox-tools";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Button } from "@/components/ui/button";
import { keepFromContinuing } from "./keep-from-continuing";
import { useMailboxWords } from "./use-mailbox-words";

export interface SameCertificate {
  readonly certificateName: string;
  readonly thumbprint: string;
}

export interface SameCertificateFormProps {
  readonly count: number;
  readonly thumbprintLabel: string;
  readonly onApply: (certificate: SameCertificate) => void;
}

/** One certificate on every server, as with a name that they share. */
export function SameCertificateForm({ count, thumbprintLabel, onApply }: SameCertificateFormProps) {
  const texts = useMailboxToolsTexts();
  const words = useMailboxWords();
  const name = useRef<HTMLInputElement>(null);
  const thumbprint = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState({ name: "", thumbprint: "" });
  const catalogue = useCatalogue();
  const speak = useContext(SpeakContext);
  const sayWrong = async (results: Record<"name" | "thumbprint", ReturnType<FieldPolicy["normalise"]> | undefined>) => {
    const { problemText, problemWordsIn } = await import("@/components/messages/problem-texts");
    const plainWords = problemWordsIn(catalogue);
    const problemWords = speak?.("problem", plainWords) ?? plainWords;
    const text = (path: string, result: (typeof results)["name"]) =>
      !result || result.ok ? "" : problemText({ path, ...result.error }, problemWords);
    setErrors({
      name: text("mailboxServers[].certificateName", results.name),
      thumbprint: text("mailboxServers[].thumbprint", results.thumbprint),
    });
  };
  const apply = () => {
    const wantedName = name.current?.value.trim() ?? "";
    const names = wantedName === "" ? undefined : fqdnPolicy.normalise(wantedName);
    const prints = thumbprintPolicy.normalise(thumbprint.current?.value ?? "");
    void sayWrong({ name: names, thumbprint: prints });
    if (!prints.ok) thumbprint.current?.focus();
    else if (names && !names.ok) name.current?.focus();
    else onApply({ certificateName: names?.value.value ?? "", thumbprint: prints.value.value });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") apply();
    keepFromContinuing(event);
  };
  return (
    <div className="space-y-3 border-l-4 border-rule py-1 pl-4">
      <p className="text-soft">{texts.sameHint}</p>
      <div className="grid gap-3 md:grid-cols-2">
        <ToolField
          id="same-name"
          label={words.certificateName.label}
          error={errors.name}
          box={name}
          onKeyDown={onKeyDown}
        />
        <ToolField
          id="same-thumbprint"
          label={thumbprintLabel}
          error={errors.thumbprint}
          box={thumbprint}
          onKeyDown={onKeyDown}
        />
      </div>
      <Button onClick={apply}>{texts.sameApply(count)}</Button>
    </div>
  );
}

interface ToolFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function ToolField({ id, label, error, box, onKeyDown }: ToolFieldProps) {
  const formTexts = useFormTexts();
  const wrong = error !== "";
  return (
    <FieldShell id={id} label={label} errors={wrong ? [error] : []} errorPrefix={formTexts.errorPrefix} dense>
      <input
        ref={box}
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={descriptionIds(id, { error: wrong })}
        className={controlClass({ wrong, mono: true })}
        onKeyDown={onKeyDown}
      />
    </FieldShell>
  );
}
