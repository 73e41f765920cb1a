import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stepIds } from "@/lib/plan/step-ids.gen";
import { orderSteps } from "@/lib/plan/order";
import { phases } from "@/lib/plan/types";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { steps } from "./registry.gen";

const topologies = Object.entries(scenarios).map(([name, input]) => ({
  name,
  topology: deriveTopology(answersOf(input)),
}));
const files = readdirSync(new URL(".", import.meta.url)).filter((name) => /^[a-z0-9-]+\.ts$/.test(name));
const cases = steps.flatMap((step) =>
  topologies.map(({ name, topology }) => ({ id: step.id, scenario: name, step, topology })),
);

/** Commands in PowerShell text that stand at the start of a statement or a pipeline and have a verb. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w-'$.])([A-Z][a-z]+-[A-Z][A-Za-z]+)(?=\s|\))/g)].map(([, name]) => name ?? "");
const changing =
  /^(New|Set|Remove|Enable|Disable|Restart|Stop|Clear|Publish|Update)-(Cs|Owa|UM|Setting|Exchange|WebAppPool|Service)/;

describe("the step registry", () => {
  it("holds one step for each file, under the name of the file", () => {
    expect(files.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual([...stepIds]);
    expect(steps.map(({ id }) => id)).toEqual([...stepIds]);
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
    expect(step.title.length).toBeGreaterThan(5);
    expect(step.why.length).toBeGreaterThan(20);
    expect(step.sources.length).toBeGreaterThan(0);
    const reason = step.skip?.(topology);
    if (reason !== undefined) {
      expect(reason.length).toBeGreaterThan(10);
      return;
    }
    expect(step.targets(topology).length).toBeGreaterThan(0);
    expect(step.checklist(topology).every((row) => row.expected !== "" && row.ifDifferent !== "")).toBe(true);
    const undo = step.undo(topology);
    const script = step.script?.(topology);
    expect(undo.kind).toBe(script?.change ? "script" : "none");
    expect((undo.kind === "script" ? undo.summary : undo.reason).length).toBeGreaterThan(10);
    if (!script) return;
    expect(step.place).toBeDefined();
    expect(commandsIn(script.read.print()).filter((name) => changing.test(name))).toEqual([]);
    const defined = `${script.read.print()}${script.change?.print() ?? ""}`;
    for (const [role, name] of Object.entries(script.row)) {
      if (role === "owes") expect(stepIds).toContain(name);
      else if (typeof name === "string") expect(defined).toContain(`function ${name} {`);
    }
    if (script.change) expect(script.change.print()).toContain("SupportsShouldProcess");
    expect(script.row.creates ?? false).toBe(script.needs.change.some((name) => name.startsWith("New-")));
    for (const name of script.needs.change) expect(script.change?.print()).toContain(name);
  });
});

describe("a reviewer", () => {
  it("recognises Microsoft's documented command in each change", () => {
    const text = files.map((name) => readFileSync(new URL(name, import.meta.url), "utf8")).join("\n");
    const changes = [
      "New-CsTrustedApplicationPool",
      "New-CsTrustedApplication ",
      "Enable-CsTopology",
      "Set-UMService",
      "Set-OwaVirtualDirectory",
      "Set-OwaMailboxPolicy",
      "recycle apppool",
    ];
    for (const command of changes)
      expect(text).toContain(`$null = ${command}`.replace("$null = recycle", "& (Get-AppCmdPath) recycle"));
  });
});
