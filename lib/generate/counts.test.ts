import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionIds } from "@/lib/answers/section-ids";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { countDraft } from "@/lib/draft/draft-counts";
import { changeSteps } from "@/lib/plan/change-steps";
import { countPlan } from "@/lib/plan/plan-counts";
import { validAnswers } from "@/lib/testing/arbitraries";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { runs } from "@/lib/testing/run-count";
import { generatePlan } from "./plan";

/** Drafts of valid answers without some of their sections, of which some wait for another person. */
const drafts: fc.Arbitrary<DraftAnswers> = fc
  .tuple(validAnswers, fc.subarray([...sectionIds]), fc.subarray([...sectionIds]))
  .map(([answers, without, waiting]) => {
    const kept = Object.entries(draftFromAnswers(answers)).filter(([id]) => !without.some((gone) => gone === id));
    return { ...Object.fromEntries(kept), waiting };
  });

describe("the counts of a draft", () => {
  it("have an open question exactly where there is no plan", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        // What a section that waits leaves open may have no effect on the plan.
        const { ok } = completeDraft({ ...draft, waiting: [] });
        expect(countDraft({ ...draft, waiting: [] }).open === 0).toBe(ok);
        if (!ok) expect(countDraft(draft).open).toBeGreaterThan(0);
      }),
      { numRuns: runs(100, 5000) },
    );
  });

  it("have the warnings of the plan but the one that only its steps can tell", () => {
    fc.assert(
      fc.property(validAnswers, (answers) => {
        expect(countDraft(draftFromAnswers(answers))).toMatchObject({
          open: 0,
          warnings: generatePlan(answers).warnings.filter(({ code }) => code !== "window-short").length,
        });
      }),
      { numRuns: runs(100, 5000) },
    );
  });

  it("put each section in one place only", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { sections, answered, waiting } = countDraft(draft);
        expect(sections).toBeLessThanOrEqual(sectionIds.length);
        expect(answered + waiting).toBeLessThanOrEqual(sections);
      }),
      { numRuns: runs(100, 5000) },
    );
  });
});

it("the servers of a plan are those that something is changed on, each once", () => {
  fc.assert(
    fc.property(validAnswers, (answers) => {
      const plan = generatePlan(answers);
      const { trustedPools, poolFqdn, clientAccessServers, mailboxServers } = plan.topology;
      const pool = trustedPools.length > 0 ? poolFqdn : undefined;
      const touched = new Set([...clientAccessServers, ...mailboxServers.map(({ fqdn }) => fqdn)]);
      expect(countPlan(plan)).toMatchObject({ steps: changeSteps(plan).length, servers: touched.size, pool });
      expect(countPlan(plan).changes).toBeLessThanOrEqual(plan.steps.length);
    }),
    { numRuns: runs(100, 5000) },
  );
});

it.each([
  ["reapply", 3],
  ["repair", 0],
  ["renew", 3],
  ["turn-off", 2],
])("the servers of %s are those that it changes, not those that it looks at", (name, servers) => {
  expect(countPlan(generatePlan(answersOf(scenarios[name]))).servers).toBe(servers);
});
