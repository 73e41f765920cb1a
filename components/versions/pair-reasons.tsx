import { pairOf, type PairReason } from "@/lib/answers/pairs";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import type { LyncVersion } from "@/lib/answers/types";
import { usePairTexts } from "@/components/messages/pairs";

interface Reasoned {
  readonly lync: LyncVersion;
  readonly reason: PairReason;
  readonly exchanges: readonly string[];
}

/** Why pairs are refused or planned with a warning; pairs with one reason are said once. */
export function PairReasons() {
  const texts = usePairTexts();
  return (
    <dl className="space-y-3">
      {reasoned().map(({ lync, reason, exchanges }) => (
        <div key={`${lync} ${reason}`}>
          <dt className="font-bold">{texts.pairsOf(exchanges, lyncProducts[lync].name)}</dt>
          <dd className="text-soft">{texts.reasons[reason]}</dd>
        </div>
      ))}
    </dl>
  );
}

function reasoned(): readonly Reasoned[] {
  return lyncVersions.flatMap((lync) => {
    const byReason = new Map<PairReason, string[]>();
    for (const exchange of exchangeVersions) {
      const { verdict, reason } = pairOf(exchange, lync);
      if (verdict === "planned") continue;
      byReason.set(reason, [...(byReason.get(reason) ?? []), exchangeProducts[exchange].shortName]);
    }
    return [...byReason].map(([reason, exchanges]) => ({ lync, reason, exchanges }));
  });
}
