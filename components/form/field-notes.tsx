import { lazy, Suspense } from "react";
import { afterPress } from "./after-press";
import type { FieldNoteTextsProps } from "./field-note-texts";
import { hasRemarks } from "./field-remarks";

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
