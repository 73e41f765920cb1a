import { describe, expect, it } from "vitest";
import { goalProfiles, goals, insteadOfUseless, type GoalProfile } from "@/lib/answers/goals";
import { pairOf } from "@/lib/answers/pairs";
import { exchangeProducts, lyncVersions, plannedExchangeVersions } from "@/lib/answers/products";
import { insightOf } from "./draft-insight";

const whyUseless = (goal: (typeof goals)[number], version: (typeof plannedExchangeVersions)[number]) => {
  const profile: GoalProfile = goalProfiles[goal];
  const product = exchangeProducts[version];
  return product.planned ? profile.uselessWith?.(product) : undefined;
};

describe("what can never be planned", () => {
  it("is every pair that is not supported, and no other", () => {
    for (const exchange of plannedExchangeVersions)
      for (const lync of lyncVersions) {
        const { refusal } = insightOf({ goal: { goal: "integrate" }, versions: { exchange, lync } });
        expect([exchange, lync, refusal]).toEqual([
          exchange,
          lync,
          pairOf(exchange, lync).verdict === "refused" ? "PAIR_REFUSED" : undefined,
        ]);
      }
  });

  it("is every goal that has nothing to do with a version, and the goal that is offered instead has", () => {
    for (const exchange of plannedExchangeVersions)
      for (const goal of goals) {
        const why = whyUseless(goal, exchange);
        const { refusal } = insightOf({ goal: { goal }, versions: { exchange } });
        expect([goal, exchange, refusal]).toEqual([goal, exchange, why && "NOTHING_TO_DO"]);
        if (why) expect(whyUseless(insteadOfUseless[why], exchange)).toBeUndefined();
      }
  });
});
