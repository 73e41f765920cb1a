import type { Problem } from "@/lib/errors/problem";
import { goalProfiles, unneededBy, type GoalProfile } from "./goals";
import { pairOf } from "./pairs";
import { exchangeProducts, lyncProducts, type ExchangeVersion } from "./products";
import type { AnswerParts } from "./schema";

/** What decides whether there is a plan, as far as it is known. */
export interface Supportable {
  readonly goal?: AnswerParts["goal"] | undefined;
  readonly exchange?: { readonly version?: ExchangeVersion | undefined } | undefined;
  readonly lync?: Partial<NonNullable<AnswerParts["lync"]>> | undefined;
}

/** Answers that are legal but that this version has no plan for. */
export function unsupportedProblems({ goal, exchange, lync }: Supportable): readonly Problem[] {
  const problems: Problem[] = [];
  const version = exchange?.version;
  const product = version && exchangeProducts[version];
  const profile: GoalProfile | undefined = goal && goalProfiles[goal];
  const useless = product?.planned ? profile?.uselessWith?.(product) : undefined;
  if (product && useless) {
    problems.push({ path: "exchange.version", code: "NOTHING_TO_DO", values: { product: product.name, useless } });
  }
  const beside = lync?.version;
  if (product && beside !== undefined && unneededBy({ goal }).lync === undefined) {
    const { verdict, reason: pair } = pairOf(version, beside);
    const values = { exchange: product.shortName, lync: lyncProducts[beside].name, pair };
    if (verdict === "refused") problems.push({ path: "lync.version", code: "PAIR_REFUSED", values });
  }
  return problems;
}
