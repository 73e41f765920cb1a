import type { Problem } from "@/lib/errors/problem";
import { goalProfiles, plannedGoals, unneededBy } from "./goals";
import { exchangeProducts, lyncProducts, plannedExchangeVersions, plannedLyncVersions } from "./products";
import type { AnswerParts } from "./schema";

/** What decides whether there is a plan, as far as it is known. */
export interface Supportable {
  readonly goal?: AnswerParts["goal"] | undefined;
  readonly exchange?: Partial<NonNullable<AnswerParts["exchange"]>> | undefined;
  readonly lync?: Partial<NonNullable<AnswerParts["lync"]>> | undefined;
}

/** Answers that are legal but that this version has no plan for. */
export function unsupportedProblems({ goal, exchange, lync }: Supportable): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, code: "NOT_SUPPORTED", message });
  if (goal !== undefined && !goalProfiles[goal].planned) {
    refuse("goal", `This version plans only the goals ${plannedGoals.join(" and ")}; an example is "integrate".`);
  }
  const version = exchange?.version;
  if (version !== undefined && !exchangeProducts[version].planned) {
    const planned = plannedExchangeVersions.map((one) => exchangeProducts[one].name);
    refuse(
      "exchange.version",
      `${exchangeProducts[version].name} cannot be planned yet; an example of what can is ${planned.join(" or ")}.`,
    );
  }
  const planned = plannedLyncVersions(version);
  if (lync?.version !== undefined && unneededBy(goal).lync === undefined && !planned.includes(lync.version)) {
    const names = planned.map((one) => lyncProducts[one].name).join(" or ");
    refuse(
      "lync.version",
      `${lyncProducts[lync.version].name} cannot be planned yet; an example of what can is ${names}.`,
    );
  }
  return problems;
}
