import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goals } from "@/lib/answers/goals";
import { exchangeVersions, lyncVersions } from "@/lib/answers/products";
import { questions } from "@/lib/answers/questions/questions";
import type { Problem } from "@/lib/errors/problem";
import { validAnswers } from "@/lib/testing/arbitraries";
import { answersOf } from "@/lib/testing/example-answers";
import { runs } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { unneededIn } from "./asked";
import { assessDraft, draftFromAnswers } from "./draft";
import type { DraftAnswers } from "./draft-types";
import { journeyFor } from "./journey";

const finished = fc
  .oneof(
    validAnswers,
    fc.constantFrom(...Object.keys(scenarios)).map((name) => answersOf(scenarios[name])),
  )
  .map(draftFromAnswers);

const places = questions.flatMap(({ section, draftKey, question }) =>
  "fields" in question
    ? Object.keys(question.fields).map((field) => `${section}.${draftKey}.${field}`)
    : [`${section}.${draftKey}`],
);

/** No field takes it, and no choice has it. */
const wrong = "no\u2028 <such> value";

/** A draft with a wrong answer in some of its places. */
function spoilt(draft: DraftAnswers, spoiltPlaces: readonly string[]): DraftAnswers {
  const spoil = (value: unknown, place: string): unknown => {
    if (spoiltPlaces.includes(place)) return wrong;
    if (Array.isArray(value)) return value.map((one) => spoil(one, place));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one, `${place}.${key}`)]));
  };
  return Object.fromEntries(Object.entries(draft).map(([id, section]) => [id, spoil(section, id)]));
}

const changedDraft = fc
  .record({
    draft: finished,
    wrongPlaces: fc.subarray(places, { maxLength: 4 }),
    goal: fc.constantFrom(...goals),
    exchange: fc.constantFrom(...exchangeVersions),
    lync: fc.constantFrom(...lyncVersions),
  })
  .map(({ draft, wrongPlaces, goal, exchange, lync }): DraftAnswers => {
    const { otherServers = "" } = draft.versions ?? {};
    return { ...spoilt(draft, wrongPlaces), goal: { goal }, versions: { exchange, lync, otherServers } };
  });

/** The answers that a problem names: its own, and those that it is compared with. */
function namedBy({ path, values }: Problem): readonly string[] {
  const { answer, other } = values as { readonly answer?: unknown; readonly other?: unknown };
  return [path, answer, other]
    .filter((name) => typeof name === "string")
    .map((name) => name.replace(/\[[0-9]+\]/, "[]"));
}

describe("a finished draft of another goal and other versions, right or wrong", () => {
  it("is never refused for a question that is not asked", () => {
    fc.assert(
      fc.property(changedDraft, (draft) => {
        const closed = journeyFor(draft).sections.filter(({ state }) => state === "not-needed");
        const closedIds = new Set(closed.map(({ id }) => id));
        const inClosed = questions.filter(({ section }) => closedIds.has(section)).map(({ path }) => path);
        const unasked = [...Object.keys(unneededIn(draft)), ...inClosed];
        const isUnasked = (name: string) =>
          unasked.some((path) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`));
        expect(assessDraft(draft).problems.filter((problem) => namedBy(problem).some(isUnasked))).toEqual([]);
      }),
      { numRuns: runs(1_000, 20_000) },
    );
  });

  it("is complete with what was wrong about Unified Messaging, and tells that it has no effect", () => {
    const draft = draftFromAnswers(answersOf(scenarios["dial-plans"]));
    const um = { ...draft["unified-messaging"], dialPlans: "a*b" };
    const bad = { ...draft, "unified-messaging": um, versions: { exchange: "2016", lync: "skype-2019" } } as const;
    expect(assessDraft(bad).problems.map(({ path }) => path)).toEqual(["um.dialPlans[0]"]);
    const { problems, dropped } = assessDraft({ ...bad, versions: { exchange: "se", lync: "skype-2019" } });
    expect(problems).toEqual([]);
    expect(dropped).toContainEqual({ path: "um", reason: "noUnifiedMessaging" });
  });
});
