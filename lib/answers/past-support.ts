import { exchangeProducts, lyncProducts } from "./products";
import type { Answers } from "./types";

/** Names of the products that Microsoft does not support any more, the Lync before its Exchange. */
export function namesPastSupport({ exchange, lync }: Partial<Answers>): readonly string[] {
  if (!exchange) return [];
  const product = exchangeProducts[exchange.version];
  return [...(lync ? [lyncProducts[lync.version]] : []), ...(product.planned ? [product] : [])]
    .filter(({ pastSupport }) => pastSupport)
    .map(({ name }) => name);
}
