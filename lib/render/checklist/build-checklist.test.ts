import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { manifestRuns } from "../runs";
import { buildChecklist } from "./build-checklist";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe.each(plans)("the checklist of %s", (_name, plan) => {
  const { groups, symptoms } = buildChecklist(plan);
  const items = groups.flatMap((group) => group.items);

  it("has an id of its own for each row", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it("says what is done, where, by whom, what is expected and what else may be seen", () => {
    for (const item of items) {
      for (const text of [item.action, item.where, item.who, item.expected, item.ifDifferent])
        expect(text, item.id).not.toBe("");
    }
  });

  it("holds every row of every step once", () => {
    const rows = plan.steps.flatMap(({ checklist }) => checklist.map(({ id }) => id));
    expect(
      items
        .map(({ id }) => id)
        .filter((id) => rows.includes(id))
        .sort(),
    ).toEqual([...rows].sort());
  });

  it("runs every script of the manifest in its order, and rehearses each change before the first one", () => {
    const ran = groups.flatMap(({ part, items: all }) =>
      part === "rehearse"
        ? []
        : all.flatMap(({ command = "" }) => /^\.\\(\S+\.ps1); /.exec(command)?.[1]?.replace("\\", "/") ?? []),
    );
    expect(ran).toEqual(manifestRuns(plan).map(({ script }) => script));
    const rehearsed = groups.find(({ part }) => part === "rehearse")?.items.map(({ command }) => command) ?? [];
    expect(rehearsed).toEqual(
      manifestRuns(plan)
        .filter(({ purpose }) => purpose === "apply")
        .map(({ script }) => `.\\${script.replace("/", "\\")} -WhatIf; $LASTEXITCODE`),
    );
  });

  it("explains ten symptoms", () => {
    expect(symptoms).toHaveLength(10);
  });
});

describe("the exit codes of the checklist", () => {
  const { groups } = buildChecklist(generatePlan(answersOf(scenarios["split-3"])));
  const expected = (id: string) => groups.flatMap(({ items }) => items).find((item) => item.id === id)?.expected;

  it("are those of the script contract", () => {
    expect(expected("rehearse-lync-trust")).toMatch(/^Exit code 10 /);
    expect(expected("apply-owa-messaging")).toMatch(/^Exit code 0/);
    expect(expected("verify-owa-im-config")).toMatch(/^Exit code 0/);
    expect(expected("undo-lync-trust")).toMatch(/^Exit code 0/);
  });

  it("stand beside the servers that are ticked one by one", () => {
    const apply = groups.flatMap(({ items }) => items).find((item) => item.id === "apply-owa-im-config");
    expect(apply?.hosts).toEqual(["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"]);
    expect(apply?.who).toBe(
      "Local administrator of each Mailbox server; Anyone with the test user's account; local administrator for the event log",
    );
  });
});

describe("a row for during the change of a step that no script does", () => {
  it("stands after the runs", () => {
    const plan = generatePlan(answersOf(scenarios["split-3"]));
    const steps = plan.steps.map((step) =>
      step.id === "user-readiness"
        ? { ...step, checklist: step.checklist.map((row) => ({ ...row, when: "during" as const })) }
        : step,
    );
    const during = buildChecklist({ ...plan, steps }).groups.find(({ part }) => part === "during")?.items ?? [];
    expect(during.slice(-2).map(({ id }) => id)).toEqual(["test-user-lync", "test-user-exchange"]);
  });
});
