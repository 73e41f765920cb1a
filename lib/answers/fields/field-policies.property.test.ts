import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { problemText } from "@/lib/messages/problem-text";
import { problemWords } from "@/lib/messages/en/problems";
import { runs } from "@/lib/testing/run-count";
import { fieldPolicies } from "@/lib/testing/field-policies";

/** Everything that a stored value may never hold, notes aside. */
const forbidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\ud800-\udfff]/u;
const forbiddenInNotes =
  /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\ud800-\udfff]/u;

const seeds = [
  ...adversarialInputs.map(({ input }) => input).filter((input) => input.length < 300),
  ...fieldPolicies.map(({ example }) => example),
];
const nastyUnits = [
  ..." \t\n\r\0'\"`$.-_:;,\\/%()[]{}<>|*?=+@#&~^aAfFzZ059\u00a0\u00e9\u0301\u2018\u2019\u2028\u200e\u202e\u212a\ufeff\u4e1c",
  "\ud800",
  "\u{1f600}",
  "\u{e0041}",
  "urn:application:",
  "C:\\",
  "site:",
  ".contoso.com",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...nastyUnits), maxLength: 30 }),
  fc
    .tuple(fc.constantFrom(...seeds), fc.string({ unit: fc.constantFrom(...nastyUnits), maxLength: 3 }))
    .map((pair) => pair.join("")),
);

const texts = runs(20_000, 100_000);

describe.each(fieldPolicies)("the policy of $name", (policy) => {
  it(`[criterion 2] [criterion 3] stores what it would store again, without a forbidden character, for ${texts} random texts`, () => {
    const never = policy.name === "notes" ? forbiddenInNotes : forbidden;
    let accepted = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const once = policy.normalise(text);
        if (!once.ok) return problemText({ path: "", ...once.error }, problemWords).length > 0;
        accepted += 1;
        const twice = policy.normalise(once.value.value);
        return (
          twice.ok &&
          twice.value.value === once.value.value &&
          twice.value.removed.length === 0 &&
          !never.test(once.value.value)
        );
      }),
      { numRuns: texts, seed: 2013 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
