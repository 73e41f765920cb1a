"use client";

import { useHowToTexts } from "@/components/messages/how-to";
import { Button } from "@/components/ui/button";
import type { Fill } from "./paste-target";
import type { Proposal } from "./proposal";

/** What was found in a text, what came of it, and what was left out. */
export function Findings({ proposals, undone }: { proposals: readonly Proposal<Fill>[]; undone?: string }) {
  return (
    <div className="space-y-3 border-l-4 border-accent pl-3">
      {proposals.map((proposal) => (
        <div key={proposal.found} className="space-y-1">
          <p>
            <strong>{proposal.found}</strong> {undone ?? proposal.done}
          </p>
          {proposal.remarks.map((remark) => (
            <p key={remark} className="break-words text-small text-soft">
              {remark}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

export interface OffersProps {
  readonly proposals: readonly Proposal<Fill>[];
  readonly choose: (fill: Fill, said: string) => void;
}

/** What the text leaves open: one button for each choice, with its reason. */
export function Offers({ proposals, choose }: OffersProps) {
  const offers = proposals.flatMap((proposal) => proposal.offers);
  if (offers.length === 0) return null;
  return (
    <ul className="list-none space-y-2">
      {offers.map(({ label, reason, done, change }) => (
        <li key={label} className="space-y-1">
          <Button className="max-w-full text-left [overflow-wrap:anywhere]" onClick={() => choose(change, done)}>
            {label}
          </Button>
          {reason ? <p className="text-small text-soft">{reason}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** While a text is read, and where its reader could not be loaded. */
export function ReadingState({ state }: { state: "reading" | "failed" }) {
  const howToTexts = useHowToTexts();
  if (state === "reading") return <p className="text-soft">{howToTexts.reading}</p>;
  return <p className="font-bold text-stop">{howToTexts.failed}</p>;
}
