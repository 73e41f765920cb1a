import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { executions, recordsOf, runOn } from "../bundle-runs";
import { computerPaths, snapshot, type World } from "../world";
import { expectCode, mutating, readUndoRecord, testOf, undoOf } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const input = scenarios["split-1"];
const apply = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };

/** A file that takes no byte, as a disk that is full; Linux has it. */
const full = "/dev/full";
const probe = `backup-${"0".repeat(64)}.config.tmp`;

describe("-LogDirectory", () => {
  it.each([
    ["with brackets", "[Re]cords [2026]"],
    ["whose parents are missing", join("a", "b", "c")],
    ["with blanks and an apostrophe", "O'Brien's records"],
  ])("%s is taken literally, and undo finds its record there [criterion 19]", async (_name, path) => {
    const { bundle, world } = stage.begin(input);
    const start = snapshot(world);
    const LogDirectory = join(world.folder, path);
    expect((await runOn(stage.lab, world, bundle, apply, { LogDirectory })).exitCode).toBe(0);
    const folder = join(LogDirectory, bundle.plan.hash.slice(0, 8), "CAS01");
    expect(readdirSync(folder).some((name) => name.startsWith("undo-"))).toBe(true);
    expect(existsSync(computerPaths(world, "CAS01").records)).toBe(false);
    expect((await runOn(stage.lab, world, bundle, undoOf(apply))).exitCode).toBe(3);
    expect((await runOn(stage.lab, world, bundle, undoOf(apply), { LogDirectory })).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  const unusable: readonly (readonly [string, (world: World, plan: string) => string])[] = [
    ["that is not a whole path", () => "records"],
    ["on a read-only disk", () => "/proc/records"],
    [
      "that is a file",
      ({ folder }) => {
        writeFileSync(join(folder, "taken"), "");
        return join(folder, "taken");
      },
    ],
    [
      "whose folder of the plan is a file",
      ({ folder }, plan) => {
        mkdirSync(join(folder, "half"));
        writeFileSync(join(folder, "half", plan), "");
        return join(folder, "half");
      },
    ],
    [
      "on a disk that is full",
      ({ folder }, plan) => {
        const records = join(folder, "full", plan, "CAS01");
        mkdirSync(records, { recursive: true });
        symlinkSync(full, join(records, probe));
        return join(folder, "full");
      },
    ],
    ["inside the web folder of Exchange", (world) => join(computerPaths(world, "CAS01").install, "ClientAccess", "x")],
  ];
  it.each(unusable.filter(([name]) => existsSync(full) || !name.includes("full")))(
    "%s: exit code 2, one sentence, nothing changed",
    async (_name, place) => {
      const { bundle, world } = stage.begin(input);
      const start = snapshot(world);
      const LogDirectory = place(world, bundle.plan.hash.slice(0, 8));
      for (const [execution] of (["apply", "verify", "undo"] as const).map((purpose) =>
        executions(bundle, purpose).filter(({ computer }) => computer === "CAS01"),
      )) {
        if (execution === undefined) throw new Error("Nothing runs on CAS01.");
        const result = await runOn(stage.lab, world, bundle, execution, { LogDirectory });
        expect([result.end, result.exitCode], execution.script).toEqual(["completed", 2]);
        expect(result.warnings).toHaveLength(1);
        expect(result.warnings[0]).toContain("-LogDirectory");
        expect(result.warnings[0]).toContain(LogDirectory);
        expect(result.errors).toEqual([]);
      }
      expect(mutating(world)).toBe(0);
      expect(snapshot(world)).toEqual(start);
    },
  );
});

describe.skipIf(!existsSync(full))("a disk that fills up", () => {
  const fillAt = (path: string, before: string, hit: number) => ({
    before,
    hit,
    script: `$null = [System.IO.File]::CreateSymbolicLink('${path}', '${full}')`,
  });

  it("before the first change stops the run with nothing changed", async () => {
    const { bundle, world } = stage.begin(input);
    const start = snapshot(world);
    const path = join(recordsOf(world, bundle, "CAS01"), "undo-Set-OwaMessaging.json.tmp");
    const interrupts = [fillAt(path, "$Changes = @($Run.Item | Where-Object { $_.Differs })", 1)];
    const result = await runOn(stage.lab, world, bundle, apply, {}, { interrupts });
    expect(result.exitCode, result.warnings.join("\n")).toBe(4);
    expect(mutating(world)).toBe(0);
    expect(snapshot(world)).toEqual(start);
    expect(existsSync(join(recordsOf(world, bundle, "CAS01"), "undo-Set-OwaMessaging.json"))).toBe(false);
  });

  it("between two changes leaves a record of the first, and undo takes it back", async () => {
    const { bundle, world } = stage.begin(input);
    const start = snapshot(world);
    const folder = recordsOf(world, bundle, "CAS01");
    const path = join(folder, "undo-Set-OwaMessaging.json.tmp");
    const interrupts = [fillAt(path, "$Prior = Select-Value -State $Item.Present -Like $Item.Wanted -Hash", 2)];
    const result = await runOn(stage.lab, world, bundle, apply, {}, { interrupts });
    expect(result.exitCode, result.warnings.join("\n")).toBe(4);
    expect(mutating(world)).toBe(1);
    expect(readUndoRecord(world, bundle, "CAS01").entries).toHaveLength(1);
    await expectCode(stage, world, bundle, testOf(apply), 5, "test");
    rmSync(path);
    await expectCode(stage, world, bundle, undoOf(apply), 0, "undo");
    expect(snapshot(world)).toEqual(start);
  });
});
