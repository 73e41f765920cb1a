import type { Problem } from "@/lib/errors/problem";
import { goalProfiles, unneededBy } from "./goals";
import { exchangeProducts, lyncProducts, plannedExchangeVersions, plannedLyncVersions } from "./products";
import type { AnswerParts } from "./schema";

/** Answers that are legal but that this version has no plan for. */
export function unsupportedProblems({ goal, exchange, lync }: AnswerParts): readonly Problem[] {
  const problems: Problem[] = [];
  if (goal !== undefined && !goalProfiles[goal].planned) {
    problems.push({ path: "goal", code: "GOAL_NOT_PLANNED", values: { goal } });
  }
  const product = exchange && exchangeProducts[exchange.version];
  if (product && !product.planned) {
    const planned = plannedExchangeVersions.map((version) => exchangeProducts[version].name);
    problems.push({
      path: "exchange.version",
      code: "EXCHANGE_NOT_PLANNED",
      values: { product: product.name, planned },
    });
  }
  if (lync && unneededBy(goal).lync === undefined && !plannedLyncVersions(exchange?.version).includes(lync.version)) {
    const values = { product: lyncProducts[lync.version].name, exchange: product?.shortName };
    problems.push({ path: "lync.version", code: "LYNC_NOT_PLANNED", values });
  }
  return problems;
}
