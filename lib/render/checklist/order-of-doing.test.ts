import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import type { Plan } from "@/lib/plan/types";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { buildChangeRequest } from "../change-request/build-change-request";
import { manifestRuns } from "../runs";
import { buildChecklist } from "./build-checklist";
import { decideId } from "./checklist-head";
import { writeChecklistCsv } from "./write-csv";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

/** Rows of the scripts whose checks are those of a step that needs a person who signs in. */
const lookingRuns = (plan: Plan): readonly string[] =>
  manifestRuns(plan)
    .filter(
      ({ purpose, steps }) =>
        purpose === "verify" && plan.steps.some(({ id, phase }) => phase === "confirm" && steps.includes(id)),
    )
    .map(({ family }) => `verify-${family}`);

describe("the order of doing", () => {
  it.each(plans)("in %s: what looks for a sign-in comes after the row where someone signs in", (_name, plan) => {
    const items = buildChecklist(plan, en).groups.flatMap((group) => group.items);
    const rows = plan.steps.flatMap(({ checklist }) => checklist);
    const whenOf = (id: string) => rows.find((row) => row.id === id)?.when;
    const positions = (is: (id: string) => boolean) => items.flatMap(({ id }, index) => (is(id) ? [index] : []));
    const signIn = positions((id) => whenOf(id) === "sign-in");
    const looks = positions((id) => whenOf(id) === "signed-in" || lookingRuns(plan).includes(id));
    if (looks.length > 0) expect(Math.max(-1, ...signIn)).toBeGreaterThan(-1);
    expect(Math.max(-1, ...signIn)).toBeLessThan(Math.min(items.length, ...looks));
    // A row that says so in its words is one of them.
    for (const { id, action, expected } of items)
      if (/after someone has signed in/i.test(`${action} ${expected}`)) expect(whenOf(id), id).toBe("signed-in");
    // What is told or noted, and what is only there when everything is proven, does not wait between the two.
    const last = Math.max(-1, ...positions((id) => whenOf(id) === "after"));
    expect(last).toBeLessThan(Math.min(items.length, ...signIn));
  });

  it.each(plans)(
    "in %s: whoever has the account of the test user signs in, as the change request says",
    (_name, plan) => {
      const { byHand, evidence } = buildChangeRequest(plan, en);
      const rows = plan.steps.flatMap(({ checklist }) => checklist.filter(({ when }) => when === "sign-in"));
      expect(rows.length).toBeGreaterThan(0);
      expect(byHand?.minutes).toBeGreaterThan(0);
      expect(evidence.join(" ")).toContain("a picture of");
      expect(plan.skipped.map(({ id }) => id)).not.toContain("user-readiness");
    },
  );

  it.each(plans)("in %s: a row that speaks of the next row or of the one above is next to it", (_name, plan) => {
    const ids = buildChecklist(plan, en).groups.flatMap(({ items }) => items.map(({ id }) => id));
    for (const [first, next] of [
      ["front-end-issuer", "front-end-trusted-by-exchange"],
      ["old-trust-look", "old-trust-removed"],
    ] as const)
      if (ids.includes(first)) expect(ids[ids.indexOf(first) + 1]).toBe(next);
  });

  it.each(plans)("in %s: what others depend on comes before them", (_name, plan) => {
    const ids = buildChecklist(plan, en).groups.flatMap(({ items }) => items.map(({ id }) => id));
    const firstOf = (start: string) => ids.findIndex((id) => id.startsWith(start));
    for (const [first, then] of [
      // Scripts need the shell; without the update the project ends.
      ["old-powershell", "discover-"],
      ["lync-old-tls", "discover-"],
      // The event and the proof need the change on every Front End Server, and the sign-in needs both.
      ["lync-replicated", "duplicate-removed"],
      ["lync-replicated", "verify-"],
      ["duplicate-removed", "verify-"],
      ["verify-", "test-user-signs-in"],
      ["apply-sip-dial-plans", "um-discovered-since"],
    ] as const)
      if (ids.includes(first) && firstOf(then) >= 0) expect(ids.indexOf(first), first).toBeLessThan(firstOf(then));
    for (const copy of ["lync-topology-copy", "lync-topology-kept"])
      if (ids.includes(copy)) expect(ids[ids.indexOf(copy) + 1]).toBe("apply-lync-trust");
  });

  it.each(plans)(
    "in %s: the decision is the last row of the window, and what is done on another day follows",
    (_name, plan) => {
      const { groups } = buildChecklist(plan, en);
      const after = groups.find(({ part }) => part === "after");
      expect(after?.items.at(-1)?.id).toBe(decideId);
      for (const { part, items } of groups)
        for (const { id, action } of items)
          expect(/\b(?:days?|weeks?) later\b/i.test(action), id).toBe(part === "later");
    },
  );

  it("is that of the manifest, of the table and of the test plan too", () => {
    for (const [, plan] of plans) {
      const paths = manifestRuns(plan)
        .filter(({ purpose }) => purpose === "verify")
        .map(({ script }) => script);
      const { tests } = buildChangeRequest(plan, en);
      const tested = tests.after.flatMap(({ action }) => paths.find((path) => action.startsWith(`Run ${path}.`)) ?? []);
      expect(tested).toEqual(paths);
      const table = writeChecklistCsv(buildChecklist(plan, en), en);
      expect(paths.map((path) => table.indexOf(`Run ${path}.`))).toEqual(
        paths.map((path) => table.indexOf(`Run ${path}.`)).toSorted((one, other) => one - other),
      );
    }
  });
});
