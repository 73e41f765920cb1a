"use client";

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
          <li key={candidate.value} className="space-y-1">
            <Value lines={lines(candidate.value)} />
            <Certificate candidate={candidate} />
            <OriginLine origin={candidate.origin} />
            <Button
              size="small"
              aria-label={`${texts.use(lines(candidate.value).join(", "))}: ${label}`}
              onClick={() => factsStore.choose(offer, candidate)}
            >
              {texts.useThis}
            </Button>
          </li>
        ))}
        {offer.present === "" ? null : (
          <li className="space-y-1">
            <Value lines={lines(offer.present)} />
            <p className="text-small text-soft">{texts.yours}</p>
            <Button size="small" aria-label={`${texts.keep}: ${label}`} onClick={() => factsStore.keep(offer)}>
              {texts.keep}
            </Button>
          </li>
        )}
      </ul>
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
