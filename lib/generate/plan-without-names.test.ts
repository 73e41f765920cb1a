import { describe, expect, it } from "vitest";
import { completeDraft, draftFromAnswers } from "@/lib/draft/draft";
import { withoutNames } from "@/lib/answers/without-names";
import { changeSteps } from "@/lib/plan/change-steps";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generatePlan } from "./generate";
import { planWithoutNames } from "./plan-without-names";

/** Every text that a person typed, however deep it is. */
function typed(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(typed) : [];
}

describe.each(Object.entries(scenarios))("the plan of %s without names", (_, scenario) => {
  const answers = answersOf(scenario);
  const text = planWithoutNames(answers);

  it("holds no name, thumbprint, path or note that was typed", () => {
    const { lync, um, mailboxServers = [], change } = answers;
    const secrets = [
      lync?.poolFqdn,
      um?.dialPlans,
      answers.clientAccessServers,
      mailboxServers.map(({ fqdn, certificateName, thumbprint }) => [fqdn, certificateName, thumbprint]),
      Object.values(change),
    ];
    const found = typed(secrets).filter((secret) => secret.length > 3 && text.includes(secret));
    expect(found).toEqual([]);
    expect(text).not.toMatch(/contoso|fabrikam|Munich/);
  });

  it("has the steps, places and counts of the plan", () => {
    const own = generatePlan(answers);
    const plan = generatePlan(withoutNames(answers));
    expect(plan.steps.map(({ id, place, targets }) => [id, place, targets.length])).toEqual(
      own.steps.map(({ id, place, targets }) => [id, place, targets.length]),
    );
    for (const { number, title } of changeSteps(own)) expect(text).toContain(`${number} ${title}`);
  });

  it("comes from answers that the wizard itself would take", () => {
    expect(completeDraft(draftFromAnswers(withoutNames(answers))).ok).toBe(true);
  });
});

describe("a placeholder", () => {
  it("is the same for a computer with both roles and for a certificate that servers share", () => {
    const same = withoutNames(answersOf(scenarios["same-computer"]));
    expect(same.clientAccessServers).toEqual([same.mailboxServers?.[0]?.fqdn]);
    const shared = withoutNames(answersOf(scenarios["shared-certificate"]));
    expect(new Set(shared.mailboxServers?.map(({ certificateName }) => certificateName))).toEqual(
      new Set(["owa1.example.com"]),
    );
  });
});
