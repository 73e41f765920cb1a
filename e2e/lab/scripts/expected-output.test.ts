import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { rowIdOf, type RowPurpose } from "@/lib/render/checklist/run-items";
import type { Purpose } from "@/lib/render/powershell/script-kinds";
import { lineText, scriptLines } from "@/lib/render/script-lines";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, runOn, type UnpackedBundle } from "../bundle-runs";
import type { ParameterValue, RunResult } from "../lab-types";
import { setFaults } from "../world";
import { openStage } from "./stage";

const stage = openStage();

/** The lines that a row of the checklist promises: for the first run, then for what else it names. */
function promised(
  { plan, runs }: UnpackedBundle,
  script: string,
  purpose: RowPurpose,
  text: "expected" | "ifDifferent",
) {
  const run = runs.find((one) => one.script === script);
  const items = buildChecklist(plan, en).groups.flatMap((group) => group.items);
  const item = run && items.find(({ id }) => id === rowIdOf(run, purpose));
  if (!item) throw new Error(`The checklist has no row to ${purpose} ${script}.`);
  return [...item[text].matchAll(/“[^”]*”(?:, “[^”]*”)*/g)].map(([group]) =>
    [...group.matchAll(/“([^”]*)”/g)].map(([, line = ""]) => line),
  );
}

/** What a quoted line matches: its gaps are the run's to fill. */
function patternOf(line: string): RegExp {
  const names = Object.keys(scriptLines) as (keyof typeof scriptLines)[];
  const name = names.find((one) => lineText(one).trim() === line);
  const pieces: readonly (string | { readonly gap: string })[] = name === undefined ? [line] : scriptLines[name];
  const source = pieces.map((piece) => {
    if (typeof piece === "string") return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return piece.gap === "n" ? "\\d+" : ".+";
  });
  return new RegExp(`^${source.join("")}$`);
}

function expectPrinted({ output, exitCode }: RunResult, lines: readonly string[] | undefined, at: string): void {
  if (lines === undefined) throw new Error(`The checklist promises nothing: ${at}`);
  let from = 0;
  for (const line of lines) {
    const found = output.findIndex((one, place) => place >= from && patternOf(line).test(one));
    expect(found, `${at}: “${line}” in\n${output.join("\n")}`).toBeGreaterThanOrEqual(from);
    from = found + 1;
  }
  expect(lines.at(-1), at).toBe(`Exit code ${exitCode}`);
}

describe.each(["split-1", "dial-plans"])("the output that the checklist of %s shows", (name) => {
  const dry = { WhatIf: true };
  /** Each purpose in the order of the work, with what the row promises for it. */
  const runs: readonly (readonly [Purpose, RowPurpose, number, Readonly<Record<string, ParameterValue>>])[] = [
    ["discover", "discover", 0, {}],
    ["apply", "rehearse", 0, dry],
    ["apply", "apply", 0, {}],
    ["apply", "rehearse", 1, dry],
    ["verify", "verify", 0, {}],
    ["undo", "undo", 0, {}],
    ["undo", "undo", 2, {}],
  ];

  it("is what the scripts print, from discovery to the second undo [criterion 48]", async () => {
    const { bundle, world } = stage.begin(scenarios[name]);
    for (const [purpose, row, place, parameters] of runs) {
      for (const execution of executions(bundle, purpose)) {
        const at = `${row} ${execution.script}`;
        const result = await runOn(stage.lab, world, bundle, execution, parameters);
        expectPrinted(result, promised(bundle, execution.script, row, "expected")[place], at);
      }
    }
  }, 300_000);

  it("holds for a check that fails, and for an undo of what was taken back by hand [criterion 48]", async () => {
    const { bundle, world } = stage.begin(scenarios[name]);
    for (const execution of executions(bundle, "verify")) {
      const result = await runOn(stage.lab, world, bundle, execution);
      expectPrinted(result, promised(bundle, execution.script, "verify", "ifDifferent")[0], execution.script);
    }
    const [undo] = executions(bundle, "undo");
    if (!undo) throw new Error("Nothing is undone.");
    const apply = { ...undo, script: undo.script.replace("/Undo-", "/Set-") };
    // The record is there, and the change it names never took effect.
    setFaults(world, { index: 1, kind: "terminating" });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(4);
    setFaults(world);
    const result = await runOn(stage.lab, world, bundle, undo);
    expectPrinted(result, promised(bundle, undo.script, "undo", "expected")[1], undo.script);
  });
});
