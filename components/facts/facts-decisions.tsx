"use client";

import type { ReactNode } from "react";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { useFactsTexts } from "@/components/messages/facts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RevealedText } from "@/components/ui/revealed-text";
import type { Candidate, OpenOffer } from "@/lib/from-facts/types";
import { factsStore } from "./facts-store";
import { labelOf, linesOf } from "./offer-text";
import { OriginLine } from "./origin-line";

/** What contradicts, each with the values there are; a person chooses, and nothing is overwritten before. */
export function FactsDecisions({ offers }: { readonly offers: readonly OpenOffer[] }) {
  const texts = useFactsTexts();
  if (offers.length === 0) return null;
  return (
    <Notice tone="caution" title={texts.decideTitle(offers.length)}>
      <ul className="list-none space-y-5">
        {offers.map((offer) => (
          <Decision key={offer.id} offer={offer} />
        ))}
      </ul>
    </Notice>
  );
}

function Decision({ offer }: { readonly offer: OpenOffer }) {
  const texts = useFactsTexts();
  const answers = useAnswerTexts();
  const label = labelOf(offer, answers, texts);
  const lines = (value: string) => linesOf(offer, value, answers);
  return (
    <li className="min-w-0 space-y-2">
      <p className="break-words font-bold">{label}</p>
      <p>{offer.present === "" ? texts.several : texts.differs}</p>
      <ul className="list-none space-y-3">
        {offer.candidates.map((candidate) => (
          <Choice
            key={candidate.value}
            lines={lines(candidate.value)}
            said={texts.says(candidate.origin.computer)}
            label={label}
            use={texts.use}
            onUse={() => factsStore.choose(offer, candidate)}
          >
            <Certificate candidate={candidate} />
            <OriginLine origin={candidate.origin} />
          </Choice>
        ))}
        {offer.present === "" ? null : (
          <Choice
            lines={lines(offer.present)}
            said={texts.youSaid}
            label={label}
            use={texts.keep}
            onUse={() => factsStore.keep(offer)}
          />
        )}
      </ul>
    </li>
  );
}

/** The longest value that is said in a sentence and on a button. */
const sayable = 32;

interface ChoiceProps {
  readonly lines: readonly string[];
  /** Whose answer it is, before the answer: "FE01 says". */
  readonly said: string;
  /** The question. */
  readonly label: string;
  /** The words of the button, with the value where it is short. */
  readonly use: (value: string | undefined) => string;
  readonly onUse: () => void;
  readonly children?: ReactNode;
}

/** One answer that there is: who gives it, and the button that takes it, in one line where there is room. */
function Choice({ lines, said, label, use, onUse, children }: ChoiceProps) {
  const [first = ""] = lines;
  const short = lines.length === 1 && first.length <= sayable ? first : undefined;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1 basis-60">
        {short === undefined ? (
          <>
            <p>{said}:</p>
            <Value lines={lines} />
          </>
        ) : (
          <p className="break-words">
            {said}{" "}
            <strong>
              <RevealedText text={short} />
            </strong>
          </p>
        )}
        {children}
      </div>
      <Button
        size="small"
        aria-label={`${use(short)}: ${label}${short === undefined ? `, ${lines.join(", ")}` : ""}`}
        onClick={onUse}
      >
        {use(short)}
      </Button>
    </li>
  );
}

function Value({ lines }: { readonly lines: readonly string[] }) {
  return (
    <p className="break-words font-mono text-small">
      {lines.map((line, index) => (
        <span key={index} className="block">
          <RevealedText text={line} />
        </span>
      ))}
    </p>
  );
}

function Certificate({ candidate: { certificate } }: { readonly candidate: Candidate }) {
  const texts = useFactsTexts();
  if (!certificate) return null;
  return <p className="break-words text-small">{texts.certificate(certificate.commonName, certificate.notAfter)}</p>;
}
