import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/plan";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { minutesOf, undoable } from "./window-shortage";

describe("a window that is too short", () => {
  const answers = answersOf(scenarios["split-3"]);
  const { steps } = generatePlan(answers);
  const needed = minutesOf(steps) + minutesOf(undoable(steps));
  const warnings = (windowMinutes: number) =>
    generatePlan({ ...answers, change: { ...answers.change, windowMinutes } }).warnings;

  it("is the first warning of the plan, at its answer", () => {
    expect(warnings(needed - 1)[0]).toMatchObject({ code: "window-short", path: "change.windowMinutes" });
  });

  it("is none where the change and its way back fit", () => {
    expect(warnings(needed).map(({ code }) => code)).not.toContain("window-short");
  });
});
