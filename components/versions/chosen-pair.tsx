"use client";

import Link from "next/link";
import { pairOf } from "@/lib/answers/pairs";
import { namesPastSupport } from "@/lib/answers/past-support";
import { exchangeProducts, lyncProducts } from "@/lib/answers/products";
import { pairText } from "@/lib/messages/pair-text";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";
import { useFieldErrors } from "@/components/form/problems-context";
import { usePairTexts } from "@/components/messages/pairs";

export interface ChosenPairProps {
  readonly exchange: ExchangeVersion | undefined;
  readonly lync: LyncVersion | undefined;
}

/** That the chosen versions are not supported together, and what to choose instead. Stands inside the choice of Lync. */
export function RefusedPair({ exchange, lync }: ChosenPairProps) {
  // After Continue the control says it.
  const isSaid = useFieldErrors("lync.version").length > 0;
  if (isSaid || !exchange || !lync || pairOf(exchange, lync).verdict !== "refused") return null;
  return (
    <div role="status" className="mt-2 border-l-4 border-stop pl-3">
      <PairReason exchange={exchange} lync={lync} look="text-stop" />
    </div>
  );
}

/** What a chosen pair that can be planned means for the plan; what is past support is said here once. */
export function ChosenPair({ exchange, lync }: ChosenPairProps) {
  const texts = usePairTexts();
  const verdict = exchange && lync && pairOf(exchange, lync).verdict;
  const past = namesPastSupport({
    ...(exchange ? { exchange: { version: exchange } } : {}),
    ...(lync ? { lync: { version: lync, poolFqdn: "" } } : {}),
  });
  return (
    <div role="status" className="space-y-3">
      {exchange && lync && verdict !== "refused" ? (
        <div className={`border-l-4 pl-3 ${verdict === "warned" ? "border-caution" : "border-accent"}`}>
          <PairReason exchange={exchange} lync={lync} look={verdict === "warned" ? "text-caution" : ""} />
        </div>
      ) : null}
      {past.length > 0 ? (
        <p className="text-small text-soft">
          {texts.pastSupport(past)}{" "}
          <Link href="/help#versions" prefetch={false}>
            {texts.dates}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function PairReason({ exchange, lync, look }: { exchange: ExchangeVersion; lync: LyncVersion; look: string }) {
  const texts = usePairTexts();
  const { verdict, reason, confidence } = pairOf(exchange, lync);
  const { shortName } = exchangeProducts[exchange];
  return (
    <p>
      <strong className={look}>{texts.chosen(shortName, lyncProducts[lync].name, texts.verdicts[verdict])}</strong>{" "}
      {pairText(reason, texts)}
      {confidence === "L" ? ` ${texts.confidence(texts.confidences.L)}` : null}
    </p>
  );
}
