import { describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { policyOf } from "@/lib/testing/field-policies";

const fields = ["fqdn", "siteId", "port", "thumbprint", "applicationId", "policyName", "path", "notes"] as const;

describe.each(fields)("the policy of %s", (field) => {
  const entries = adversarialInputs.filter((entry) => entry.field === field);
  const policy = policyOf(field);

  it("[criterion 1] gives the stated verdict, normalised value and reject code for every adversarial input", () => {
    const verdicts = entries.map((entry) => {
      const result = policy.normalise(entry.input);
      return result.ok ? [entry.id, result.value.value] : [entry.id, null, result.error.code];
    });
    const stated = entries.map((entry) =>
      entry.verdict === "reject" ? [entry.id, null, entry.rejectCode] : [entry.id, entry.normalised],
    );
    expect(entries.length).toBeGreaterThan(90);
    expect(verdicts).toEqual(stated);
  });

  it("[criterion 2] stores an accepted adversarial input in a form that it leaves alone", () => {
    const stored = entries.flatMap((entry) => (entry.normalised === null ? [] : [entry.normalised]));
    expect(stored.map((value) => policy.normalise(value))).toEqual(
      stored.map((value) => ({ ok: true, value: { value, removed: [] } })),
    );
  });
});
