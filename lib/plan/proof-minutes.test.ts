import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/plan";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { byHandOf } from "@/lib/render/change-request/implementation";
import { answersOf } from "@/lib/testing/example-answers";
import { largeAnswers } from "@/lib/testing/large-answers";
import { scenarios } from "@/lib/testing/scenarios";

const plans = [...Object.entries(scenarios), ["50 servers", largeAnswers(50)] as const].map(
  ([name, input]) => [name, generatePlan(answersOf(input))] as const,
);

/** Rows after the change that are done during the window, and are no notes to other teams. */
const isWork = (id: string) => /^verify-/.test(id) || /^(?:presence-icon|test-user-|event-112|pool-answers)/.test(id);

describe("the minutes of the proof", () => {
  it.each(plans)("are one at least for each sign-in, Test script and look at a server of %s", (_name, plan) => {
    const rows = buildChecklist(plan, en).groups.flatMap(({ part, items }) => (part === "after" ? items : []));
    const times = rows.filter(({ id }) => isWork(id)).map(({ hosts }) => Math.max(1, hosts.length));
    const least = times.reduce((sum, count) => sum + count, 0);
    expect(byHandOf(plan)?.minutes).toBeGreaterThanOrEqual(least);
  });

  it("name each server that someone signs in to, where that is the object of the step", () => {
    const { steps, topology } = generatePlan(answersOf(scenarios.repair));
    const step = steps.find(({ id }) => id === "user-readiness");
    expect(step?.targets.map(({ name }) => name)).toEqual(topology.mailboxServers.map(({ fqdn }) => fqdn));
  });
});
