import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { parseAnswers } from "./parse-answers";
import { planHash } from "./plan-hash";

/** What is kept of answers with this scope, and which answers are told to have no effect. */
function settled(name: string, overrideScope: unknown) {
  const base = scenarios[name] as { readonly exchange: object };
  const result = parseAnswers({ ...base, exchange: { ...base.exchange, overrideScope } });
  if (!result.ok) return result.error.map(({ code, path }) => `${code} ${path}`);
  const { answers, dropped } = result.value;
  return { scope: answers.exchange.overrideScope, dropped, hash: planHash(answers) };
}

describe("the scope of a setting override", () => {
  it("is left out where it is the usual one, so that the plan keeps its hash", () => {
    for (const name of ["exchange-2016", "exchange-2019", "exchange-se", "renew-2019"]) {
      expect(settled(name, "server")).toEqual(settled(name, undefined));
      expect(settled(name, "server")).toMatchObject({ scope: undefined, dropped: [] });
    }
  });

  it("is kept where it is the forest, and gives another plan", () => {
    const [forest, each] = [settled("forest-2019", "forest"), settled("forest-2019", undefined)];
    expect(forest).toMatchObject({ scope: "forest", dropped: [] });
    expect(forest).not.toMatchObject({ hash: "hash" in each ? each.hash : "" });
  });

  it("is dropped, and told, where nobody is asked for it", () => {
    const path = "exchange.overrideScope";
    expect(settled("split-1", "forest")).toMatchObject({
      scope: undefined,
      dropped: [{ path, reason: "noOverrides" }],
    });
    expect(settled("repair", "forest")).toMatchObject({ scope: undefined, dropped: [{ path, reason: "noOverrides" }] });
    expect(settled("turn-off", "forest")).toMatchObject({ dropped: [{ path, reason: "noOverrides" }] });
    expect(settled("exchange-2010", "server")).toMatchObject({ scope: undefined, dropped: [] });
  });

  it("is one of two", () => {
    expect(settled("exchange-2019", "site")).toEqual(["WRONG_CHOICE exchange.overrideScope"]);
  });
});
