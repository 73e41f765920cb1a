import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { planText } from "./plan-text";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe("a plan for a forum", () => {
  it.each(plans)("of %s, says each reason for leaving something out once, with every title", (_name, plan) => {
    const words = wordsFor(en, plan.topology);
    const [, leftOut = ""] = planText(plan, words).split(words.planText.leftOut);
    const reasons = new Set(plan.skipped.map(({ reason }) => reason));
    expect(leftOut.match(/^ {3}- /gm) ?? []).toHaveLength(reasons.size);
    for (const reason of reasons) expect(leftOut.split(`: ${reason}\n`)).toHaveLength(2);
    for (const { title } of plan.skipped) expect(leftOut).toContain(title);
  });
});
