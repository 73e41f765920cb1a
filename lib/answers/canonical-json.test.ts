import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { canonicalJson } from "./canonical-json";
import { parseAnswersJson } from "./parse-answers";
import { planHash } from "./plan-hash";

const hashOf = (input: unknown) => planHash(answersOf(input));

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}

describe("canonical JSON", () => {
  it("sorts keys by code unit, and has no blanks", () => {
    const value = {
      "\u20ac": 1,
      "\r": 2,
      "1": 3,
      "\u{1f600}": 4,
      "\ufb33": 5,
      a: { z: [], b: "\u2028\n" },
      gone: undefined,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":3,"a":{"b":"\u2028\\n","z":[]},"\u20ac":1,"\u{1f600}":4,"\ufb33":5}',
    );
  });

  it("is JSON that reads back as the same value, whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("refuses numbers that JSON does not have", () => {
    expect(() => canonicalJson({ port: Number.NaN })).toThrow(TypeError);
  });
});

describe("the plan hash", () => {
  it("[criterion 44] is the SHA-256 of the canonical JSON, fixed for ever for a fixed plan", () => {
    expect(hashOf(scenarios["split-1"])).toBe(hashOf(JSON.parse(JSON.stringify(scenarios["split-1"]))));
    expect(hashOf(scenarios["split-1"])).toMatchInlineSnapshot(
      `"5c7a056d6e8e2d105a33e39311f39c28a96d99a3b70e161a5fd35f5c90d200f0"`,
    );
  });

  it("[criterion 44] does not depend on the order of answers nor on how values were entered", () => {
    const split = scenarios["split-1"] as Record<string, Record<string, unknown>>;
    const hash = hashOf(split);
    expect(hashOf(reversed(split))).toBe(hash);
    expect(hashOf({ ...split, clientAccessServers: [" CAS01.Contoso.com.\t"] })).toBe(hash);
    const site = (siteId: string) => hashOf({ ...split, lync: { ...split["lync"], siteId } });
    expect(site("E\u0301vry")).toBe(site("\u00c9vry"));
    expect(site("\u00c9vry")).not.toBe(hash);
  });

  it("[criterion 44] is the same through a file and with defaults left out", () => {
    const defaults = new Set(["trustedApplication", "recordsDirectory"]);
    const rest = Object.fromEntries(
      Object.entries(scenarios["split-1"] as object).filter(([key]) => !defaults.has(key)),
    );
    const file = parseAnswersJson(JSON.stringify(rest, null, 4));
    expect(file.ok && planHash(file.value.answers)).toBe(hashOf(scenarios["split-1"]));
  });

  it("differs between the scenarios", () => {
    expect(new Set(Object.values(scenarios).map(hashOf)).size).toBe(Object.keys(scenarios).length);
  });
});
