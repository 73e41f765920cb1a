"use client";

import { removedTexts } from "@/lib/messages/character-text";
import { remarkText } from "@/lib/messages/remark-text";
import { useRemarkWords } from "@/components/messages/remarks";
import { useValueNoteTexts } from "@/components/messages/value-notes";
import { Button } from "@/components/ui/button";
import { RevealedText } from "@/components/ui/revealed-text";
import { type FieldRemarks } from "./field-remarks";
import { SoftNote } from "./soft-note";

export interface FieldNoteTextsProps {
  readonly remarks: FieldRemarks;
  /** What a sentence calls the value. */
  readonly called: string;
  /** The column, where notes of several are below one row. */
  readonly column?: string | undefined;
  /** Writes what is offered into the control. */
  readonly onTake: (offer: string) => void;
}

/** The sentences of the remarks on a value; with their words about characters and ports, only loaded once there are some. */
export function FieldNoteTexts({ remarks, called, column, onTake }: FieldNoteTextsProps) {
  const texts = useValueNoteTexts();
  const words = useRemarkWords();
  const { removed, warnings, deceptive, offer } = remarks;
  return (
    <>
      {removed.length > 0 ? (
        <p className="text-soft">{texts.removed(removedTexts(removed, words.characters))}</p>
      ) : null}
      {warnings.map((warning) => (
        <SoftNote key={warning.code}>
          {column === undefined ? null : <strong>{`${column}: `}</strong>}
          {remarkText(warning, words, called)}
        </SoftNote>
      ))}
      {offer === undefined ? null : (
        <p className="py-1">
          <Button size="small" className="max-w-full [overflow-wrap:anywhere]" onClick={() => onTake(offer)}>
            {texts.take(offer)}
          </Button>
        </p>
      )}
      {deceptive === undefined ? null : (
        <SoftNote>
          {texts.deceptive} <RevealedText text={deceptive} />
        </SoftNote>
      )}
    </>
  );
}
