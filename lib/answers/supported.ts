import type { Problem } from "@/lib/errors/problem";
import { goalProfiles, plannedGoals, unneededBy } from "./goals";
import { exchangeProducts, plannedExchangeVersions, plannedLyncVersions } from "./products";
import type { AnswerParts } from "./schema";

/** Answers that are legal but that this version has no plan for. */
export function unsupportedProblems({ goal, exchange, lync }: AnswerParts): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: string, plans: string, values: readonly string[]) => {
    const message = `This version plans only ${plans}${values.join(" and ")}; an example is "${values[0] ?? ""}".`;
    problems.push({ path, code: "NOT_SUPPORTED", message });
  };
  if (goal !== undefined && !goalProfiles[goal].planned) refuse("goal", "the goals ", plannedGoals);
  if (exchange && !exchangeProducts[exchange.version].planned) {
    refuse("exchange.version", "Exchange ", plannedExchangeVersions);
  }
  const lyncVersions = plannedLyncVersions(exchange?.version);
  if (lync && unneededBy(goal).lync === undefined && !lyncVersions.includes(lync.version)) {
    refuse("lync.version", "", lyncVersions);
  }
  return problems;
}
