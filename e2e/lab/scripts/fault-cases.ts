import { existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { executions, recordsOf, runOn, type Execution, type UnpackedBundle } from "../bundle-runs";
import type { Interrupt } from "../lab-types";
import {
  calls,
  computerPaths,
  keepWorld,
  powerCutAt,
  restoreWorld,
  setFaults,
  snapshot,
  type Fault,
  type World,
} from "../world";
import type { Stage } from "./stage";

/**
 * A refusal that ends the call, one that is only written, an answer that is lost after the call took effect, and a power
 * cut before and after the effect.
 */
export const kinds = ["terminating", "non-terminating", "answer-lost", "killed", "killed-after"] as const;

/** Something that goes wrong in a run: prepared in the world, or at a line of the script. Call `mend` afterwards. */
export interface Blow {
  readonly name: string;
  prepare(world: World, computer: string): readonly Interrupt[];
  mend(world: World, computer: string): void;
}

export const faultAt = (fault: Fault): Blow => ({
  name: `${fault.kind} at call ${fault.index}`,
  prepare: (world) => {
    setFaults(world, fault);
    return [];
  },
  mend: (world) => setFaults(world),
});

const replaceLine = "[System.IO.File]::Replace($Temporary, $File.Path";
const behindReplace = "if ([System.IO.File]::Exists($Temporary)) { [System.IO.File]::Delete($Temporary) }";

const atLine = (name: string, interrupt: (world: World) => Interrupt): Blow => ({
  name,
  prepare: (world) => [interrupt(world)],
  mend: (world) => setFaults(world),
});

/** The same for the one change that is no call: the replacement of web.config. */
export const fileBlows: readonly Blow[] = [
  {
    name: "terminating at the write of web.config",
    prepare: (world, computer) => {
      mkdirSync(inTheWay(world, computer));
      return [];
    },
    mend: (world, computer) => {
      if (existsSync(inTheWay(world, computer))) rmdirSync(inTheWay(world, computer));
    },
  },
  atLine("answer-lost at the write of web.config", () => ({
    before: replaceLine,
    hit: 1,
    // It takes effect, and the script's own call finds nothing left to do.
    script: "[System.IO.File]::Replace($Temporary, $File.Path, [NullString]::Value)",
  })),
  atLine("killed at the write of web.config", (world) => powerCutAt(world, replaceLine)),
  atLine("killed-after at the write of web.config", (world) => powerCutAt(world, behindReplace)),
];

const inTheWay = (world: World, computer: string) => `${computerPaths(world, computer).webConfig}.owaim`;

export const mutating = (world: World): number => calls(world).filter((call) => call.mutating).length;

/** The script of another purpose in the same family. */
export const undoOf = (execution: Execution): Execution => sibling(execution, "Undo-");
export const testOf = (execution: Execution): Execution => sibling(execution, "Test-");
const sibling = ({ script, computer }: Execution, verb: string): Execution => ({
  script: script.replace("/Set-", `/${verb}`),
  computer,
});

/** The scripts of a plan that change something, once for each kind of computer. */
export function changing(bundle: UnpackedBundle): readonly Execution[] {
  return executions(bundle, "apply").filter(
    (one, index, all) => all.findIndex(({ script }) => script === one.script) === index,
  );
}

export type Snapshot = ReturnType<typeof snapshot>;

/** What a script does when nothing fails: its mutating calls, and the state that it leaves. */
export interface Undisturbed {
  readonly count: number;
  readonly desired: Snapshot;
}

export async function undisturbed(stage: Stage, input: unknown, execution: Execution): Promise<Undisturbed> {
  const { bundle, world } = stage.begin(input);
  await expectCode(stage, world, bundle, execution, 0, "without a fault");
  return { count: mutating(world), desired: snapshot(world) };
}

/** Which ways to go from the half-way state. */
export interface Ways {
  readonly back: boolean;
  readonly onward: boolean;
}

/** Strikes, then goes from the half-way state back and to a second apply, and onward to the end and then back. */
export async function strike(
  stage: Stage,
  input: unknown,
  execution: Execution,
  blow: Blow,
  { desired }: Undisturbed,
  ways: Ways,
): Promise<void> {
  const at = `${execution.script}, ${blow.name}`;
  const { bundle, world } = stage.begin(input);
  const start = snapshot(world);
  const interrupts = blow.prepare(world, execution.computer);
  const struck = await runOn(stage.lab, world, bundle, execution, {}, { interrupts });
  const ending = blow.name.startsWith("killed") ? ["killed", null] : ["completed", 4];
  expect([struck.end, struck.exitCode], `${at}: ${struck.warnings.join("\n")}`).toEqual(ending);
  blow.mend(world, execution.computer);
  expectRecord(world, bundle, execution.computer, at);
  keepWorld(world);
  if (ways.back) {
    await expectCode(stage, world, bundle, undoOf(execution), 0, `${at}, then undo`);
    expect(snapshot(world), `${at}, then undo`).toEqual(start);
    await expectCode(stage, world, bundle, execution, 0, `${at}, then undo, then apply`);
    expect(snapshot(world), `${at}, then undo, then apply`).toEqual(desired);
  }
  if (ways.onward) {
    restoreWorld(world);
    await expectCode(stage, world, bundle, execution, 0, `${at}, then apply`);
    expect(snapshot(world), `${at}, then apply`).toEqual(desired);
    await expectCode(stage, world, bundle, undoOf(execution), 0, `${at}, then apply, then undo`);
    expect(snapshot(world), `${at}, then apply, then undo`).toEqual(start);
  }
  stage.clear();
}

/** The same for undo: it says that it is incomplete, and a second one ends in the state of the start. */
export async function strikeUndo(stage: Stage, input: unknown, execution: Execution, blows: readonly Blow[]) {
  const { bundle, world } = stage.begin(input);
  const start = snapshot(world);
  await expectCode(stage, world, bundle, execution, 0, "apply");
  keepWorld(world);
  const undo = undoOf(execution);
  for (const blow of blows) {
    restoreWorld(world);
    const at = `${undo.script}, ${blow.name}`;
    const interrupts = blow.prepare(world, execution.computer);
    const struck = await runOn(stage.lab, world, bundle, undo, {}, { interrupts });
    const ending = blow.name.startsWith("killed") ? ["killed", null] : ["completed", 6];
    expect([struck.end, struck.exitCode], `${at}: ${struck.warnings.join("\n")}`).toEqual(ending);
    blow.mend(world, execution.computer);
    await expectCode(stage, world, bundle, undo, 0, `${at}, then undo`);
    expect(snapshot(world), `${at}, then undo`).toEqual(start);
  }
  stage.clear();
}

export async function expectCode(
  stage: Stage,
  world: World,
  bundle: UnpackedBundle,
  execution: Execution,
  code: number,
  at: string,
): Promise<void> {
  const { end, exitCode, warnings } = await runOn(stage.lab, world, bundle, execution);
  expect([end, exitCode], `${at}: ${execution.script}: ${warnings.join("\n")}`).toEqual(["completed", code]);
}

/** The record names every change that was begun, and is readable. */
function expectRecord(world: World, bundle: UnpackedBundle, computer: string, at: string): void {
  const record = readUndoRecord(world, bundle, computer);
  expect(record, at).toMatchObject({ schema: 1, planHash: bundle.plan.hash, host: computer });
  expect(record.entries.length, at).toBeGreaterThan(0);
}

export interface UndoRecord {
  readonly entries: readonly { readonly step: string; readonly target: string }[];
  readonly pending: readonly { readonly step: string; readonly target: string }[];
}

export function readUndoRecord(world: World, bundle: UnpackedBundle, computer: string): UndoRecord {
  const folder = recordsOf(world, bundle, computer);
  const [name = ""] = readdirSync(folder).filter((one) => /^undo-.*(?<!done)\.json$/.test(one));
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as UndoRecord;
}
