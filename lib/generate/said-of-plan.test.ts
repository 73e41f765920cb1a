import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { en } from "@/lib/messages/en/catalogue";
import type { Words } from "@/lib/messages/words";
import type { StepSpec } from "@/lib/plan/define-step";
import { changesSomething } from "@/lib/plan/number-steps";
import { hasPart, readStepSource } from "@/lib/powershell/step-source";
import { buildChangeRequest } from "@/lib/render/change-request/build-change-request";
import { trustSteps } from "@/lib/plan/no-trust";
import { steps } from "@/lib/steps/registry.gen";
import { validAnswers } from "@/lib/testing/arbitraries";
import { answersOf } from "@/lib/testing/example-answers";
import { runs } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { generatePlan } from "./plan";

function requestOf(answers: Answers) {
  const plan = generatePlan(answers);
  const words: Words = wordsFor(en, plan.topology);
  return { plan, words, request: buildChangeRequest(plan, words) };
}

/** Examples one by one, then whatever else may be answered. */
function holdsOfEachPlan(rule: (answers: Answers) => void) {
  it.each(Object.entries(scenarios))("%s", (_name, input) => rule(answersOf(input)));
  it("any answers", () => fc.assert(fc.property(validAnswers, rule), { numRuns: runs(60, 2_000) }));
}

describe("what a change request says the change does in Lync, and to voice mail, is what its steps do", () => {
  holdsOfEachPlan((answers) => {
    const { plan, request } = requestOf(answers);
    const has = (id: string) => plan.steps.some((step) => step.id === id);
    const changesLync = plan.steps.some((step) => step.place === "lync" && changesSomething(step));
    expect(/gets .*trust entr|[Tt]rust for .* is created/.test(request.what)).toBe(has("trusted-application-pool"));
    if (/nothing changes in Lync|no trust is created/.test(request.what)) expect(changesLync).toBe(false);
    expect(/dial plan/.test(request.what)).toBe(has("sip-dial-plans"));
  });
});

describe("the one line about a change has no hole", () => {
  holdsOfEachPlan((answers) => {
    const { summary } = requestOf(answers).request;
    expect(summary).not.toMatch(/: ?,|, ?,|\(\)|: *$|  /);
    expect(summary).toMatch(/: (?:\d|all )/);
  });
});

describe("what a change request says is not in the change", () => {
  const changes = new Map(
    steps.map(({ id, script }) => {
      const source = script && readStepSource(script.source);
      return [id, source !== undefined && (hasPart(source, "Change") || hasPart(source, "Settle"))] as const;
    }),
  );

  describe("is a change, and no check", () => {
    holdsOfEachPlan((answers) => {
      for (const { id } of generatePlan(answers).skipped)
        if (!trustSteps.has(id)) expect(changes.get(id), id).toBe(true);
    });
  });

  describe("is nothing that another step does to the same object", () => {
    holdsOfEachPlan((answers) => {
      const { plan, words } = requestOf(answers);
      const changed = plan.steps.filter(changesSomething).flatMap(({ targets }) => targets.map(({ object }) => object));
      for (const { id } of plan.skipped) {
        const spec: StepSpec | undefined = steps.find((step) => step.id === id);
        const objects = spec?.targets(plan.topology, words.steps[spec.id], words).map(({ object }) => object) ?? [];
        for (const object of objects) if (object !== undefined) expect(changed, id).not.toContain(object);
      }
    });
  });
});
