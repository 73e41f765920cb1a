import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalProfiles, unneededBy, type Goal, type GoalAnswers } from "@/lib/answers/goals";
import { exchangeVersionIn, problemWordsFor } from "@/lib/answers/names-of-version";
import { plannedLyncVersions } from "@/lib/answers/pairs";
import { assessAnswers, parseAnswersJson } from "@/lib/answers/parse-answers";
import { exchangeProducts, plannedExchangeVersions, type ExchangeVersion } from "@/lib/answers/products";
import { draftFromAnswers } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import { journeyReasonText } from "@/lib/draft/journey-text";
import { problemWords } from "@/lib/messages/en/problems";
import { problemText, warningText } from "@/lib/messages/problem-text";
import { answersOf } from "@/lib/testing/example-answers";
import { wrongAnswers } from "@/lib/testing/problem-inputs";
import { runs } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { trusted } from "@/lib/testing/scenarios/base";
import { wordsOfOtherVersions } from "@/lib/testing/words-of-versions";
import { generateBundle } from "./generate";

type Typed = Readonly<Record<string, unknown>> & { readonly goal: Goal; readonly lync?: object };

/** A scenario with another version, and with what that version asks besides. */
function typedWith(scenario: unknown, version: ExchangeVersion) {
  const typed = scenario as Typed;
  const lync = { ...trusted.lync, ...typed.lync, version: plannedLyncVersions(version).at(-1) };
  // What people type may hold any word.
  const change = { ...trusted.change, reason: "Presence and chat" };
  return { ...trusted, ...typed, exchange: { version }, lync, change };
}

/** The same, valid; undefined where its goal has nothing to do. */
function withVersion(scenario: unknown, version: ExchangeVersion) {
  const product = exchangeProducts[version];
  if (!product.planned || goalProfiles[(scenario as Typed).goal].uselessWith?.(product)) return undefined;
  return answersOf(typedWith(scenario, version));
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

/** Everything that is said of answers, right or wrong, before there is a plan of them. */
function saidOf(input: unknown): readonly string[] {
  const json = JSON.stringify(input);
  const words = problemWordsFor(problemWords, exchangeVersionIn(json));
  const parsed = parseAnswersJson(json);
  if (!parsed.ok) {
    const { dropped, warnings } = assessAnswers(JSON.parse(json));
    return [
      ...parsed.error.map((problem) => problemText(problem, words)),
      ...dropped.map(({ reason }) => words.dropped[reason]),
      ...warnings().map((warning) => warningText(warning, words)),
    ];
  }
  const { answers, dropped, warnings } = parsed.value;
  return [
    ...dropped.map(({ reason }) => words.dropped[reason]),
    ...warnings.map((warning) => warningText(warning, words)),
    ...journeyFor(draftFromAnswers(answers)).sections.flatMap(({ reason }) =>
      reason ? [journeyReasonText(reason, words)] : [],
    ),
  ];
}

/** Where a value of a table is, however deep. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

/** A copy with another value at a place; undefined takes it out. */
function changedAt(value: unknown, [key = "", ...rest]: readonly string[], to: unknown): unknown {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? to : changedAt(copy[key], rest, to);
  return copy;
}

const mistakes = [
  undefined,
  "",
  "x",
  "wrong name!",
  "pool01.contoso.com",
  "mbx01.contoso.com",
  7,
  true,
  [],
  {},
  ["x"],
  "off",
];
/** What is wrong inside an answer that a version is not asked is refused all the same (criterion 5), by its own name. */
function isUnasked(input: unknown, path: readonly string[]): boolean {
  const unneeded: Readonly<Record<string, unknown>> = unneededBy(input as GoalAnswers);
  return [1, 2].some((keys) => path.length > keys && unneeded[path.slice(0, keys).join(".")] !== undefined);
}

const isVersion = (path: readonly string[]) => path.join(".") === "exchange.version" || path.join(".") === "exchange";

describe.each(plannedExchangeVersions)("what is said of answers about Exchange %s", (version) => {
  const foreign = (input: unknown) => saidOf(input).flatMap((text) => wordsOfOtherVersions(text, version));

  it.each(Object.entries({ ...scenarios, ...wrongAnswers }))("names nothing of another version: %s", (_, input) => {
    if (typeof input !== "object" || input === null || Array.isArray(input)) return;
    expect(foreign(typedWith({ goal: "integrate", ...input }, version))).toEqual([]);
  });

  it("names nothing of another version, whichever answers are wrong or missing", () => {
    const typed = Object.values(scenarios).map((scenario) => typedWith(scenario, version));
    const wrong = fc.constantFrom(...typed).chain((one) => {
      const places = placesIn(one).filter((path) => !isVersion(path) && !isUnasked(one, path));
      const mistake = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...mistakes));
      return fc
        .array(mistake, { minLength: 1, maxLength: 3 })
        .map((made) =>
          made.reduce<unknown>((left, [path, to]) => (hasPlace(left, path) ? changedAt(left, path, to) : left), one),
        );
    });
    fc.assert(
      fc.property(wrong, (input) => {
        expect(foreign(input)).toEqual([]);
      }),
      { numRuns: runs(150, 20_000) },
    );
  });
});

/** Whether everything above a place is a table still. */
function hasPlace(value: unknown, path: readonly string[]): boolean {
  if (path.length === 0) return true;
  const [key = "", ...rest] = path;
  return (
    typeof value === "object" &&
    value !== null &&
    (rest.length === 0 || hasPlace((value as Record<string, unknown>)[key], rest))
  );
}
