import { expect, it } from "vitest";
import { gainedBy, gainOf } from "@/lib/plan/gained";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generatePlan } from "./plan";

it.each([
  ["split-3", "new", ["owa-virtual-directory", "owa-mailbox-policy"]],
  ["exchange-2010", "new", ["owa-mailbox-policy"]],
  ["reapply", "again", ["recycle-app-pool"]],
  ["repair", "again", ["enable-topology"]],
  ["renew", undefined, []],
  ["renew-renamed", undefined, []],
  ["turn-off", undefined, []],
])("users of %s get presence and chat by the step that gives it to them: %s", (name, gain, steps) => {
  const plan = generatePlan(answersOf(scenarios[name]));
  expect(gainOf(plan)).toBe(gain);
  expect([...gainedBy(plan).keys()]).toEqual(steps);
});
