import { exchangeProducts, lyncProducts } from "./products";
import type { Answers } from "./types";

/** Names of the products that Microsoft does not support any more, the Lync before its Exchange. */
export function namesPastSupport({ exchange, lync }: Partial<Answers>): readonly string[] {
  if (!exchange) return [];
  const product = exchangeProducts[exchange.version];
  // A goal that asks for no Lync works beside the one that the Exchange is described with.
  const beside = lync?.version ?? (product.planned ? product.lync[0] : undefined);
  const names = beside === undefined ? [] : [lyncProducts[beside]];
  return [...names, ...(product.planned ? [product] : [])]
    .filter(({ pastSupport }) => pastSupport)
    .map(({ name }) => name);
}
