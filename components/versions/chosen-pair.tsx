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

const bars = { planned: "border-accent", warned: "border-caution", refused: "border-stop" } as const;
const titles = { planned: "", warned: "text-caution", refused: "text-stop" } as const;

/** What the chosen versions mean for the plan, as soon as they are chosen; what is past support is said here once. */
export function ChosenPair({ exchange, lync }: ChosenPairProps) {
  const texts = usePairTexts();
  // After Continue the control says it.
  const isSaid = useFieldErrors("lync.version").length > 0;
  const pair = exchange && lync ? pairOf(exchange, lync) : undefined;
  const past = namesPastSupport({
    ...(exchange ? { exchange: { version: exchange } } : {}),
    ...(lync ? { lync: { version: lync, poolFqdn: "" } } : {}),
  });
  return (
    <div role="status" className="space-y-3">
      {exchange && lync && pair && !isSaid ? (
        <div className={`border-l-4 pl-3 ${bars[pair.verdict]}`}>
          <p>
            <strong className={titles[pair.verdict]}>
              {texts.chosen(
                exchangeProducts[exchange].shortName,
                lyncProducts[lync].name,
                texts.verdicts[pair.verdict],
              )}
            </strong>{" "}
            {pairText(pair.reason, texts)}
            {pair.confidence === "L" ? ` ${texts.confidence(texts.confidences.L)}` : null}
          </p>
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
