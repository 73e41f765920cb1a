import { lyncProducts, type LyncProduct, type PlannedExchange } from "@/lib/answers/products";

/** Names of the products that Microsoft supports no more. A goal that asks for no Lync works beside the one that the Exchange is described with. */
export function namesPastSupport(exchange: PlannedExchange, lync: LyncProduct | undefined): readonly string[] {
  const beside = lync ?? exchange.lync.slice(0, 1).map((version) => lyncProducts[version]);
  return [beside, exchange]
    .flat()
    .filter(({ pastSupport }) => pastSupport)
    .map(({ name }) => name);
}

/** That Microsoft supports some products no more, as a clause without a full stop; undefined when there are none. */
export function pastSupportClause(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `${names.join(" and ")} ${names.length === 1 ? "is" : "are"} past the end of Microsoft's support`;
}
