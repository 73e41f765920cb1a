import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { executions, recordsOf, runOn, type Execution, type UnpackedBundle } from "../bundle-runs";
import { calls, setFaults, snapshot, type Fault, type World } from "../world";
import type { Stage } from "./stage";

/** A refusal that ends the call, one that is only written, and an answer that is lost after the call took effect. */
export const kinds: readonly Fault["kind"][] = ["terminating", "non-terminating", "answer-lost"];

const ways = ["apply again", "undo"] as const;

const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;

/** The undo script that belongs to an apply script. */
export const undoOf = (script: string): string => script.replace("/Set-", "/Undo-");

/** The scripts of a plan that change something, once for each kind of computer. */
export function changing(bundle: UnpackedBundle): readonly Execution[] {
  return executions(bundle, "apply").filter(
    (one, index, all) => all.findIndex(({ script }) => script === one.script) === index,
  );
}

/** How many mutating calls the script makes when nothing fails. */
export async function countCalls(stage: Stage, input: unknown, execution: Execution): Promise<number> {
  const { bundle, world } = stage.begin(input);
  expect((await runOn(stage.lab, world, bundle, execution)).exitCode).toBe(0);
  return mutating(world);
}

/**
 * A fault at every mutating call of every script: undo restores the start, and a second apply completes. `all` tries every
 * kind and both ways at each call; `in turn` one kind and one way a call, for estates whose calls are all alike.
 */
export async function faultEverywhere(stage: Stage, input: unknown, kindsAndWays: "all" | "in turn"): Promise<void> {
  for (const execution of changing(stage.begin(input).bundle)) {
    const count = await countCalls(stage, input, execution);
    expect(count).toBeGreaterThan(0);
    for (let index = 1; index <= count; index += 1) {
      for (const [turn, kind] of kinds.entries()) {
        if (kindsAndWays === "in turn" && turn !== index % kinds.length) continue;
        for (const way of ways) {
          if (kindsAndWays === "all" || way === ways[index % ways.length])
            await strike(stage, input, execution, { index, kind }, way);
        }
      }
    }
  }
}

/** Strikes, then goes one of the two ways from the half-way state: straight back, or on to the end and then back. */
async function strike(
  stage: Stage,
  input: unknown,
  execution: Execution,
  fault: Fault,
  way: (typeof ways)[number],
): Promise<void> {
  const at = `${execution.script}, ${fault.kind} at call ${fault.index}, then ${way}`;
  const { bundle, world } = stage.begin(input);
  const start = snapshot(world);
  setFaults(world, fault);
  const struck = await runOn(stage.lab, world, bundle, execution);
  expect(struck.exitCode, `${at}: ${struck.warnings.join("\n")}`).toBe(4);
  expect(mutating(world), at).toBe(fault.index);
  expectRecord(world, bundle, execution.computer);
  setFaults(world);
  if (way === "apply again") {
    const again = await runOn(stage.lab, world, bundle, execution);
    expect(again.exitCode, `${at}: ${again.warnings.join("\n")}`).toBe(0);
    expect(again.output.join("\n"), at).not.toContain("Refused");
    const test = execution.script.replace("/Set-", "/Test-");
    expect((await runOn(stage.lab, world, bundle, { ...execution, script: test })).exitCode, at).toBe(0);
  }
  const undone = await runOn(stage.lab, world, bundle, { ...execution, script: undoOf(execution.script) });
  expect(undone.exitCode, `${at}: ${undone.warnings.join("\n")}`).toBe(0);
  expect(snapshot(world), at).toEqual(start);
  stage.clear();
}

/** The record names every call that was begun, and is readable. */
function expectRecord(world: World, bundle: UnpackedBundle, computer: string): void {
  const folder = recordsOf(world, bundle, computer);
  const [name] = readdirSync(folder).filter((one) => /^undo-.*(?<!done)\.json$/.test(one));
  const record = JSON.parse(readFileSync(join(folder, name ?? ""), "utf8"));
  expect(record).toMatchObject({ schema: 1, planHash: bundle.plan.hash, host: computer });
  expect(record.entries.length + record.pending.length).toBeGreaterThan(0);
}
