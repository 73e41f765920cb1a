import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { factsJson } from "@/lib/testing/example-facts";
import { appliedOn } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { eachOnce, freshRecord } from "./fresh-records";
import { readRecord } from "./read-record";

const plan = generatePlan(answersOf(scenarios["split-3"]));
const read = (text: string) => readRecord(new TextEncoder().encode(text), plan);
const facts = read(factsJson("Get-LyncFacts", "FE01"));
const result = read(appliedOn(plan, "mbx01.contoso.com"));
const day = 86_400_000;

describe("records beside a plan", () => {
  it("are refused when they hold facts older than a month or from the future, and results stay true", () => {
    const now = Date.parse("2026-11-27T10:00:00Z");
    expect(freshRecord(facts, now + 31 * day)).toBe(facts);
    expect(freshRecord(facts, now + 32 * day)).toEqual({
      ok: false,
      error: { code: "too-old", time: "2026-11-27T10:00:00Z" },
    });
    expect(freshRecord(facts, now - 2 * day)).toMatchObject({ error: { code: "in-future" } });
    expect(freshRecord(result, now + 400 * day)).toBe(result);
  });

  it("count once, whatever their files are called", () => {
    const files = [
      { name: "a", read: facts },
      { name: "b", read: result },
      { name: "a (1)", read: facts },
    ];
    const codes = eachOnce(files).map(({ read: one }) => (one.ok ? "read" : one.error.code));
    expect(codes).toEqual(["read", "read", "twice"]);
  });
});
