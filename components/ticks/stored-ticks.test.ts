import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestNote, mostPlans, parsePlans, parseTicks, withMarks } from "./stored-ticks";

const hash = (digit: string) => digit.repeat(64);

describe("stored ticks", () => {
  it("come back as they were", () => {
    const ticks = {
      marks: { "apply-lync": { state: "done", at: "2026-11-28T21:15Z", note: "one\ntwo" }, x: { note: "only a note" } },
      cleared: { y: { state: "different", at: "2026-11-28T21:15Z" } },
      answers: "{}",
    };
    expect(parseTicks(JSON.stringify(ticks))).toEqual(ticks);
  });

  it("lose what is no mark and keep the rest", () => {
    const marks = {
      good: { state: "not-applicable" },
      unknown: { state: "maybe", at: "2026-11-28T21:15Z", note: "kept" },
      late: { state: "done", at: "<b>now</b>" },
      nothing: {},
      number: 7,
      long: { note: "x".repeat(longestNote + 1) },
    };
    const read = parseTicks(JSON.stringify({ marks })).marks;
    expect(read).toMatchObject({
      good: { state: "not-applicable" },
      unknown: { note: "kept" },
      late: { state: "done" },
    });
    expect(Object.keys(read)).toEqual(["good", "unknown", "late", "long"]);
    expect(read["late"]).not.toHaveProperty("at");
    expect(read["long"]?.note).toHaveLength(longestNote);
  });

  it("never make the readers throw, whatever was stored", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((marks) => JSON.stringify({ marks, plans: marks })),
        ),
        (text) => {
          expect(Object.keys(parseTicks(text))).toContain("marks");
          expect(Array.isArray(parsePlans(text))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("of a hostile store reach no prototype [criterion 55]", () => {
    const { marks } = parseTicks('{"marks":{"__proto__":{"state":"done"},"constructor":{"note":"x"}}}');
    expect(({} as Record<string, unknown>)["state"]).toBeUndefined();
    expect(Object.getPrototypeOf(marks)).toBe(Object.prototype);
  });
});

describe("the list of plans", () => {
  it("is bounded, without doubles, and holds well-formed hashes only", () => {
    const plans = [
      { hash: hash("a"), settled: 3 },
      { hash: hash("a"), settled: 4 },
      { hash: "../x", settled: 1 },
      { hash: hash("b"), settled: -1 },
      ...Array.from({ length: 16 }, (_, digit) => ({ hash: hash(digit.toString(16)), settled: 0 })),
    ];
    const read = parsePlans(JSON.stringify({ plans }));
    expect(read).toHaveLength(mostPlans);
    expect(read.slice(0, 2)).toEqual([
      { hash: hash("a"), settled: 3 },
      { hash: hash("b"), settled: 0 },
    ]);
  });
});

describe("marks that change", () => {
  it("vanish when they have neither state nor note", () => {
    expect(
      withMarks({ a: { state: "done" }, b: { note: "x" } }, { a: {}, b: { note: "" }, c: { state: "done" } }),
    ).toEqual({
      c: { state: "done" },
    });
  });
});
