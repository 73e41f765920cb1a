"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { pastedTexts, type PastedText } from "@/components/drafts/pasted-texts";
import { useUndo } from "@/components/form/use-undo";
import { useFormTexts } from "@/components/messages/form";
import { useHowToTexts } from "@/components/messages/how-to";
import { useSectionNames } from "@/components/messages/section-names";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Button } from "@/components/ui/button";
import { AboveAnswers } from "./above-answers";
import type { PasteBoxProps } from "./paste-box";
import { pastedTime } from "./pasted-time";
import { Findings, Offers } from "./paste-findings";
import type { Fill } from "./paste-target";
import type { Proposal } from "./proposal";

/** What one text from another section says here. */
interface Taken {
  readonly from: PastedText;
  readonly proposals: readonly Proposal<Fill>[];
}

/** What was pasted on other sections, and answers this one: filled in once, with where it comes from and the way back. */
export function TakenPaste<Values extends FieldValues>({ form, section, targets }: PasteBoxProps<Values>) {
  const howToTexts = useHowToTexts();
  const formTexts = useFormTexts();
  const sectionNames = useSectionNames();
  const catalogue = useCatalogue();
  const undo = useUndo(form);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [said, setSaid] = useState<string>();

  const read = async () => {
    const { pastedTextsIn } = await import("@/components/messages/pasted");
    const texts = pastedTextsIn(catalogue);
    const before = structuredClone(form.getValues());
    const found: Taken[] = [];
    for (const from of pastedTexts.read().filter((one) => one.from !== section)) {
      const proposals: Proposal<Fill>[] = [];
      for (const target of targets) {
        if (!target.isOpen() || !target.kinds.some((kind) => from.kinds.includes(kind))) continue;
        const proposal = await target.read(from.text, texts);
        if (proposal.nothing) continue;
        if (!from.filled.includes(section)) proposal.change?.();
        else if (proposal.offers.length === 0) continue;
        proposals.push(proposal);
      }
      if (proposals.length > 0) found.push({ from, proposals });
    }
    const filled = found.filter(({ from, proposals }) => !from.filled.includes(section) && proposals.some(isFilled));
    for (const { from } of filled) pastedTexts.setFilled(from, section);
    if (filled.length > 0) undo.offer(before);
    setTaken(found);
  };
  // Once for each visit: what its reader takes out afterwards stays out.
  const begun = useRef(false);
  const readNow = useRef(read);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void readNow.current();
  }, []);

  if (taken.length === 0) return null;
  return (
    <AboveAnswers>
      <div className="no-print space-y-3">
        <div role="status" className="space-y-3">
          {taken.map(({ from, proposals }) => (
            <div key={`${from.from} ${from.at}`} className="space-y-1">
              <p className="text-small text-soft">{howToTexts.taken(sectionNames[from.from], pastedTime(from))}</p>
              <Findings proposals={proposals} {...(said === undefined ? {} : { undone: said })} />
            </div>
          ))}
        </div>
        {undo.available ? (
          <Button
            onClick={() => {
              undo.undo();
              setSaid(formTexts.undone);
            }}
          >
            {formTexts.undo}
          </Button>
        ) : null}
        {taken.map(({ from, proposals }) => (
          <Offers
            key={`${from.from} ${from.at}`}
            proposals={proposals}
            choose={(fill, done) => {
              undo.run(fill);
              setSaid(done);
            }}
          />
        ))}
      </div>
    </AboveAnswers>
  );
}

function isFilled({ change }: Proposal<Fill>): boolean {
  return change !== undefined;
}
