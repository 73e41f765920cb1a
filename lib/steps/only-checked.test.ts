import { describe, expect, it } from "vitest";
import { planWords } from "@/lib/messages/en/plan-words";
import { buildPlan } from "@/lib/plan/build-plan";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { steps } from "./registry.gen";

it("is tried where something is only checked", () => {
  const checked = buildPlan(deriveTopology(answersOf(scenarios["reapply"])), steps, planWords).steps;
  expect(checked.some(({ onlyChecked }) => onlyChecked)).toBe(true);
});

describe.each(Object.entries(scenarios))("the plan of %s", (_name, answers) => {
  const plan = buildPlan(deriveTopology(answersOf(answers)), steps, planWords);

  it("announces no change in a step that only checks", () => {
    for (const { id, onlyChecked, title, why, targets } of plan.steps) {
      if (!onlyChecked) continue;
      expect(title, id).toMatch(/^Check /);
      expect(why, id).not.toMatch(/servers change|changes the whole/);
      for (const { change } of targets) expect(change, id).toMatch(/^check only/);
    }
  });
});
