import { lazy, Suspense, type ReactNode } from "react";
import type { FieldPolicy, FieldWarning } from "@/lib/answers/fields/field-policy";
import type { Removed } from "@/lib/answers/fields/removed";
import { nameInside, readTyped } from "@/lib/answers/fields/typed-value";
import { useFormTexts } from "@/components/messages/form";
import { deceives } from "@/components/ui/reveal";
import { afterPress } from "./after-press";
import type { FieldNoteTextsProps } from "./field-note-texts";

/** What there is to say about a value that was left in its control; it informs and never stops. */
export interface FieldRemarks {
  /** What was cleaned away. */
  readonly removed: readonly Removed[];
  /** Soft warnings of the field's policy. */
  readonly warnings: readonly FieldWarning[];
  /** The value itself, when it holds characters that deceive. */
  readonly deceptive?: string;
  /** The name inside a value that is refused, which may be meant. */
  readonly offer?: string;
}

export const noRemarks: FieldRemarks = { removed: [], warnings: [] };

/** The remarks on a value as it is in its control now, after `removed` was taken away. */
export function remarksOn(value: string, policy: FieldPolicy | undefined, removed: readonly Removed[]): FieldRemarks {
  const result = policy && readTyped(policy, value);
  const offer = policy && value !== "" ? nameInside(policy, value) : undefined;
  const warnings = result?.ok ? (policy?.warnings(result.value.value) ?? []) : [];
  return {
    removed,
    warnings,
    ...(deceives(value) ? { deceptive: value } : {}),
    ...(offer === undefined ? {} : { offer }),
  };
}

export function hasRemarks({ removed, warnings, deceptive, offer }: FieldRemarks): boolean {
  return removed.length > 0 || warnings.length > 0 || deceptive !== undefined || offer !== undefined;
}

/** Loads the sentences of remarks; a field asks for them as soon as it is typed into. */
export const loadNoteTexts = () => import("./field-note-texts");

/** They arrive when they arrive, but never between a press and its click. */
const FieldNoteTexts = lazy(async () => {
  const { FieldNoteTexts: texts } = await loadNoteTexts();
  await new Promise<void>((resolve) => afterPress(resolve));
  return { default: texts };
});

interface FieldNotesProps extends FieldNoteTextsProps {
  readonly id: string;
  readonly className?: string;
}

/** The remarks under a control, read out as they appear. */
export function FieldNotes({ id, className = "", ...texts }: FieldNotesProps) {
  return (
    <div id={`${id}-note`} role="status" className={`space-y-1 text-small ${className}`}>
      {hasRemarks(texts.remarks) ? (
        <Suspense>
          <FieldNoteTexts {...texts} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** A remark that stops nothing, with its meaning in a word and not in the colour alone. */
export function SoftNote({ children }: { children: ReactNode }) {
  const formTexts = useFormTexts();
  return (
    <p className="border-l-4 border-caution pl-3">
      <strong className="text-caution">{formTexts.note}</strong> {children}
    </p>
  );
}
