import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { familyIds } from "@/lib/plan/families";
import { planWords } from "@/lib/messages/en/plan-words";
import type { StepSpec } from "@/lib/plan/define-step";
import { stepIds } from "@/lib/plan/step-ids.gen";
import { orderSteps } from "@/lib/plan/order";
import { phases, type StepScript } from "@/lib/plan/types";
import { sources } from "@/lib/powershell/sources.gen";
import { hasPart, partsFor, readStepSource, type PlanPurpose } from "@/lib/powershell/step-source";
import reference from "@/lib/testing/data/cmdlets.json";
import { answersOf } from "@/lib/testing/example-answers";
import { commandsIn, functionsIn } from "@/lib/testing/powershell-code";
import { scenarios } from "@/lib/testing/scenarios";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { unsaid } from "@/lib/topology/left-out";
import { steps } from "./registry.gen";

const topologies = Object.entries(scenarios).map(([name, input]) => ({
  name,
  topology: deriveTopology(answersOf(input)),
}));
const files = readdirSync(new URL(".", import.meta.url)).filter((name) => /^[a-z0-9-]+\.ts$/.test(name));
const specs: readonly StepSpec[] = steps;
const cases = specs.flatMap((step) =>
  topologies.map(({ name, topology }) => ({ id: step.id, scenario: name, step, topology })),
);

/** The text of the parts that a script of this purpose holds. */
const textOf = (script: StepScript, purpose: PlanPurpose) =>
  partsFor(script.source, purpose, script.variants)
    .flatMap(({ lines }) => lines)
    .join("\n");
const neededBy = (text: string, name: string): readonly string[] =>
  [...(new RegExp(`^ {4}${name} = (.*)$`, "m").exec(text)?.[1] ?? "").matchAll(/'([^']+)'/g)].map(
    ([, one = ""]) => one,
  );

describe("the step registry", () => {
  it("holds one step for each file, under the name of the file", () => {
    expect(files.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual([...stepIds]);
    expect(steps.map(({ id }) => id)).toEqual([...stepIds]);
    expect(Object.keys(planWords.steps)).toEqual([...stepIds]);
  });

  it("holds the PowerShell of a step beside it, and no other", () => {
    const scripts = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".ps1"));
    const withScript = steps.filter(({ script }) => script).map(({ id }) => `${id}.ps1`);
    expect(scripts.sort()).toEqual(withScript.sort());
    for (const { id, script } of steps)
      if (script) expect(script.source).toBe(readFileSync(new URL(`${id}.ps1`, import.meta.url), "utf8"));
  });

  it("has an order that keeps phases and every `after`, whatever the order of the files", () => {
    const ordered = orderSteps(steps);
    const reversed = orderSteps([...steps].reverse());
    expect(reversed.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
    ordered.forEach((step, index) => {
      for (const id of step.after ?? []) expect(ordered.findIndex((other) => other.id === id)).toBeLessThan(index);
      const before = ordered[index - 1];
      if (before) expect(phases.indexOf(before.phase)).toBeLessThanOrEqual(phases.indexOf(step.phase));
    });
  });

  it("finds steps that wait for each other", () => {
    const [first, second] = steps;
    if (!first || !second) throw new Error("There are no steps.");
    const circle = [
      { ...first, phase: "trust" as const, after: [second.id] },
      { ...second, phase: "trust" as const, after: [first.id] },
    ];
    expect(() => orderSteps(circle)).toThrow(/wait for each other/);
  });

  it("covers the nine job steps of Microsoft's page", () => {
    expect([...stepIds]).toEqual(
      expect.arrayContaining([
        "ucma-runtime",
        "trusted-application-pool",
        "trusted-application",
        "enable-topology",
        "sip-dial-plans",
        "owa-virtual-directory",
        "owa-web-config",
        "recycle-app-pool",
        "owa-mailbox-policy",
      ]),
    );
  });
});

describe.each(cases)("$id for $scenario", ({ step, topology }) => {
  it("keeps the contract of a step", () => {
    const words = planWords.steps[step.id];
    expect(words.title.length).toBeGreaterThan(5);
    expect(words.why.length).toBeGreaterThan(20);
    expect(words.sources.length).toBeGreaterThan(0);
    const reason = step.skip?.(topology, words, planWords);
    if (reason !== undefined) {
      if (reason !== unsaid) expect(reason).toMatch(/^[A-Z].{10,}\.$/);
      return;
    }
    expect(step.targets(topology, words, planWords).length).toBeGreaterThan(0);
    expect(
      step.checklist(topology, words, familyIds).every((row) => row.expected !== "" && row.ifDifferent !== ""),
    ).toBe(true);
    const undo = step.undo(topology, words);
    expect((undo.kind === "none" ? undo.reason : undo.summary).length).toBeGreaterThan(10);
    if (!step.script) {
      expect(undo.kind).not.toBe("script");
      return;
    }
    const script = {
      ...step.script,
      parameters: step.script.parameters ?? [],
      renewal: step.script.renewal ?? false,
      source: readStepSource(step.script.source),
      variants: step.variants?.(topology) ?? [],
    };
    const [apply, back, verify] = [textOf(script, "apply"), textOf(script, "undo"), textOf(script, "verify")];
    for (const text of [apply, back, verify]) expect(text).toContain(`    Id = '${step.id}'`);
    // What is changed can be taken back; what is pending afterwards is pending both ways.
    const changes = hasPart(script.source, "Change") || hasPart(script.source, "Settle");
    expect(undo.kind).toBe(changes ? "script" : "none");
    expect(hasPart(script.source, "Undo")).toBe(hasPart(script.source, "Change"));
    expect(/^ {4}(Change|Settle) = /m.test(apply)).toBe(changes);
    expect(/^ {4}(Undo|Settle) = /m.test(back)).toBe(changes);
    expect(verify).not.toMatch(/^ {4}(Change|Undo|Settle|Prepare) = /m);
    // A change is planned from what is there to what is wanted.
    if (hasPart(script.source, "Change")) {
      expect(apply).toMatch(/^ {4}Read = /m);
      expect(apply).toMatch(/^ {4}Wanted = /m);
    }
    // The rights that are asked for are those that are used.
    const own = new Set(functionsIn(sources.library));
    for (const [text, more] of [
      [apply, "ChangeNeeds"],
      [back, "UndoNeeds"],
      [verify, "Needs"],
    ] as const) {
      const asked = [...neededBy(text, "Needs"), ...neededBy(text, more)];
      const used = commandsIn(text).filter((name) => Object.hasOwn(reference.cmdlets, name) && !own.has(name));
      expect(asked, `${step.id}, ${more}`).toEqual(expect.arrayContaining(used));
    }
    const pending = /^ {4}Triggers = '([a-z-]+)'$/m.exec(apply)?.[1];
    if (pending !== undefined) expect(stepIds).toContain(pending);
    const creates = /^ {4}Creates = \$true$/m.test(back);
    // What may also update what is there records the absence as a state of its own.
    const changing = neededBy(apply, "ChangeNeeds");
    const onlyMakes = !changing.some((name) => changing.includes(name.replace(/^New-/, "Set-")) && /^New-/.test(name));
    expect(creates).toBe(onlyMakes && changing.some((name) => name.startsWith("New-")));
  });
});
