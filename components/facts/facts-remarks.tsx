"use client";

import { useFactsTexts, type FactsTexts } from "@/components/messages/facts";
import { useRecordTexts } from "@/components/messages/records";
import { Button } from "@/components/ui/button";
import type { Remark } from "@/lib/from-facts/types";

export interface FactsRemarksProps {
  readonly remarks: readonly Remark[];
  /** Begins a draft of the organisation that facts are of, where they are of another one. */
  readonly onFresh: () => void;
}

/** What the servers could not say, with what to do about it. */
export function FactsRemarks({ remarks, onFresh }: FactsRemarksProps) {
  const texts = useFactsTexts();
  const { factTitles } = useRecordTexts();
  if (remarks.length === 0) return null;
  const strangers = remarks.filter(({ code }) => code === "other-organisation").length;
  const sentences = new Set(remarks.map((remark) => sentenceOf(remark, texts, factTitles)));
  return (
    <div className="space-y-2">
      <h3 className="text-base">{texts.remarksTitle}</h3>
      <ul className="list-disc space-y-1 pl-5">
        {[...sentences].map((sentence) => (
          <li key={sentence} className="break-words">
            {sentence}
          </li>
        ))}
      </ul>
      {strangers > 0 ? <Button onClick={onFresh}>{texts.refusals.fresh(strangers)}</Button> : null}
    </div>
  );
}

function sentenceOf(
  { code, names, origin, stranger }: Remark,
  { remarks }: FactsTexts,
  factTitles: Readonly<Record<string, string>>,
): string {
  const [name = "", other = ""] = names;
  if (code === "unread") return remarks.unread(factTitles[name] ?? name, origin.computer);
  if (code === "other-computer") return remarks[code](name, other);
  if (code === "other-organisation") return stranger ? remarks[code](origin.computer, stranger) : "";
  if (code === "no-certificate" || code === "whole-name-unknown" || code === "unlisted-computer")
    return remarks[code](name);
  return remarks[code](names);
}
