import { pairOf, type PairReason, type Verdict } from "@/lib/answers/pairs";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import { usePairTexts } from "@/components/messages/pairs";

interface Reasoned {
  readonly verdict: Verdict;
  readonly exchanges: Set<string>;
  readonly lyncs: Set<string>;
}

/** Why pairs are refused or planned with a warning; pairs with one reason are said once. */
export function PairReasons() {
  const texts = usePairTexts();
  return (
    <dl className="space-y-3">
      {[...reasoned()].map(([reason, { verdict, exchanges, lyncs }]) => (
        <div key={reason}>
          <dt className="font-bold">{texts.pairsOf(texts.verdicts[verdict], [...exchanges], [...lyncs])}</dt>
          <dd className="text-soft">{texts.reasons[reason]}</dd>
        </div>
      ))}
    </dl>
  );
}

function reasoned(): ReadonlyMap<PairReason, Reasoned> {
  const found = new Map<PairReason, Reasoned>();
  for (const lync of lyncVersions) {
    for (const exchange of exchangeVersions) {
      const { verdict, reason } = pairOf(exchange, lync);
      if (verdict === "planned") continue;
      const known = found.get(reason) ?? { verdict, exchanges: new Set(), lyncs: new Set() };
      known.exchanges.add(exchangeProducts[exchange].shortName);
      known.lyncs.add(lyncProducts[lync].name);
      found.set(reason, known);
    }
  }
  return found;
}
