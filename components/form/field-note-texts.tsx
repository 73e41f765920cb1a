"use client";

import { removedTexts } from "@/lib/messages/character-text";
import { remarkText } from "@/lib/messages/remark-text";
import { useFormTexts } from "@/components/messages/form";
import { useRemarkWords } from "@/components/messages/remarks";
import { Button } from "@/components/ui/button";
import { RevealedText } from "@/components/ui/revealed-text";
import { type FieldRemarks } from "./field-remarks";
import { SoftNote } from "./soft-note";

export interface FieldNoteTextsProps {
  readonly remarks: FieldRemarks;
  /** What a sentence calls the value. */
  readonly called: string;
  /** Writes what is offered into the control. */
  readonly onTake: (offer: string) => void;
}

/** The sentences of the remarks on a value; with their words about characters and ports, only loaded once there are some. */
export function FieldNoteTexts({ remarks, called, onTake }: FieldNoteTextsProps) {
  const formTexts = useFormTexts();
  const words = useRemarkWords();
  const { removed, warnings, deceptive, offer } = remarks;
  return (
    <>
      {removed.length > 0 ? (
        <p className="text-soft">{formTexts.removed(removedTexts(removed, words.characters))}</p>
      ) : null}
      {warnings.map((warning) => (
        <SoftNote key={warning.code}>{remarkText(warning, words, called)}</SoftNote>
      ))}
      {offer === undefined ? null : (
        <p className="py-1">
          <Button size="small" className="max-w-full [overflow-wrap:anywhere]" onClick={() => onTake(offer)}>
            {formTexts.take(offer)}
          </Button>
        </p>
      )}
      {deceptive === undefined ? null : (
        <SoftNote>
          {formTexts.deceptive} <RevealedText text={deceptive} />
        </SoftNote>
      )}
    </>
  );
}
