import { describe, expect, it } from "vitest";
import { goalProfiles, type Goal } from "@/lib/answers/goals";
import { plannedLyncVersions } from "@/lib/answers/pairs";
import { exchangeProducts, plannedExchangeVersions, type ExchangeVersion } from "@/lib/answers/products";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { trusted } from "@/lib/testing/scenarios/base";
import { wordsOfOtherVersions } from "@/lib/testing/words-of-versions";
import { generateBundle } from "./generate";

type Typed = Readonly<Record<string, unknown>> & { readonly goal: Goal; readonly lync?: object };

/** A scenario with another version, and with what that version asks besides; undefined where its goal has nothing to do. */
function withVersion(scenario: unknown, version: ExchangeVersion) {
  const typed = scenario as Typed;
  const product = exchangeProducts[version];
  if (!product.planned || goalProfiles[typed.goal].uselessWith?.(product)) return undefined;
  const lync = { ...trusted.lync, ...typed.lync, version: plannedLyncVersions(version).at(-1) };
  // What people type may hold any word.
  const change = { ...trusted.change, reason: "Presence and chat" };
  return answersOf({ ...trusted, ...typed, exchange: { version }, lync, change });
}

const cases = plannedExchangeVersions.flatMap((version) =>
  Object.entries(scenarios).flatMap(([name, scenario]) => {
    const answers = withVersion(scenario, version);
    return answers ? [{ version, name, answers }] : [];
  }),
);

describe("every file of a plan", () => {
  it.each(cases)("of Exchange $version says nothing of another version: $name", ({ version, answers }) => {
    const { bundle } = generateBundle(answers);
    const found = bundle.files.flatMap(({ path, text }) =>
      wordsOfOtherVersions(text, version, path).map((line) => `${path}: ${line}`),
    );
    expect(found).toEqual([]);
  });
});
