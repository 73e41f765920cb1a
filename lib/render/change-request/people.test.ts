import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { buildChecklist } from "../checklist/build-checklist";
import { buildChangeRequest } from "./build-change-request";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe("the people of a change request", () => {
  it.each(plans)("are all whose rights a row of %s before or after the change needs", (_name, plan) => {
    const { checkers, implementation } = buildChangeRequest(plan, en);
    const named = [...checkers, ...implementation.map(({ who }) => who), en.roles.testUser];
    const anyone = [en.checklist.bundle.who, en.checklist.decide.who];
    const rows = buildChecklist(plan, en).groups.flatMap(({ part, items }) =>
      part === "before" || part === "after" ? items : [],
    );
    const forgotten = rows.filter(({ who }) => ![...named, ...anyone].some((one) => who.startsWith(one)));
    expect(forgotten.map(({ id, who }) => `${id}: ${who}`)).toEqual([]);
  });

  it("are an Exchange administrator too where Lync alone changes, and the other way round", () => {
    const checkersOf = (name: string) => buildChangeRequest(generatePlan(answersOf(scenarios[name])), en).checkers;
    expect(checkersOf("repair").join()).toContain("Exchange administrator");
    expect(checkersOf("turn-off").join()).toContain("Lync administrator");
  });
});
