import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { scenarios } from "@/lib/testing/scenarios";
import { readRecord } from "@/lib/records/read-record";
import { executions, recordsOf, runOn, type Execution, type UnpackedBundle } from "../bundle-runs";
import type { RunResult } from "../lab";
import { webConfig } from "../web-config";
import { calls, changeState, computerPaths, overwriteAt, setFaults, snapshot, type World } from "../world";
import { changing, testOf, undoOf } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const apply = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const undo = { script: "exchange/Undo-OwaMessaging.ps1", computer: "CAS01" };

/** Where the library asks, behind every check and before the first change. */
const question = "if (-not (Test-Agreed -Action";

const utc = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const state = z.record(z.string(), z.string().nullable()).or(z.string()).nullable();
const resultFile = z.strictObject({
  schema: z.literal(1),
  planHash: z.string().regex(/^[0-9a-f]{64}$/),
  script: z.string(),
  host: z.string(),
  shell: z.string(),
  mode: z.enum(["discover", "dry-run", "apply", "verify", "undo"]),
  start: utc,
  end: utc,
  targets: z.array(
    z.strictObject({
      step: z.string(),
      target: z.string(),
      state: z.string(),
      before: state,
      after: state,
      message: z.string(),
    }),
  ),
  exitCode: z.number().int(),
});

function filesOf(world: World, bundle: UnpackedBundle, computer: string, prefix: string): readonly string[] {
  const folder = recordsOf(world, bundle, computer);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith(prefix))
        .sort()
    : [];
}
const readFile = (world: World, bundle: UnpackedBundle, computer: string, name: string) =>
  readFileSync(join(recordsOf(world, bundle, computer), name), "utf8");

describe("the result file", () => {
  it("is valid, and its exit code is that of the process, for every way a run can end [criterion 37]", async () => {
    const { bundle, world } = stage.begin(scenarios["hostile-text"]);
    for (const front of changing(bundle)) {
      const run =
        (execution: Execution, parameters = {}, request = {}) =>
        () =>
          runOn(stage.lab, world, bundle, execution, parameters, request);
      const fault = { index: 1, kind: "terminating" } as const;
      const ways: readonly (readonly [number, () => Promise<RunResult>])[] = [
        [2, run(front, { Server: ["nowhere.contoso.com"] })],
        [3, run(front, {}, { answer: "no" })],
        [3, run(undoOf(front))],
        [10, run(front, { WhatIf: true })],
        [4, () => (setFaults(world, fault), run(front)())],
        [5, () => (setFaults(world), run(testOf(front))())],
        [0, run(front)],
        [0, run(front)],
        [0, run(testOf(front))],
        [10, run(undoOf(front), { WhatIf: true })],
        [6, () => (setFaults(world, fault), run(undoOf(front))())],
        [0, () => (setFaults(world), run(undoOf(front))())],
        [0, run(undoOf(front))],
      ];
      for (const [code, way] of ways) {
        const before = filesOf(world, bundle, front.computer, "result-");
        const { exitCode, warnings } = await way();
        expect(exitCode, `${front.script}: ${warnings.join("\n")}`).toBe(code);
        const made = filesOf(world, bundle, front.computer, "result-").filter((name) => !before.includes(name));
        expect(made).toEqual([expect.stringMatching(/^result-[A-Za-z-]+-\d{8}T\d{6}Z\.json$/)]);
        const text = readFile(world, bundle, front.computer, made[0] ?? "");
        expect(resultFile.parse(JSON.parse(text)).exitCode).toBe(code);
        expect(readRecord(Buffer.from(text), bundle.plan)).toMatchObject({ ok: true });
      }
    }
  }, 600_000);

  it("and everything else of a run lies in the folder of plan and computer", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    await runOn(stage.lab, world, bundle, { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" });
    const kinds = filesOf(world, bundle, "MBX01", "").map((name) => name.replace(/\d{8}T\d{6}Z|[0-9a-f]{64}/, "*"));
    expect(kinds).toEqual([
      "backup-*.config",
      "log-Set-OwaImConfig.jsonl",
      "result-Set-OwaImConfig-*.json",
      "transcript-Set-OwaImConfig-*.txt",
      "undo-Set-OwaImConfig.json",
    ]);
  });
});

describe("the log", () => {
  it("is one JSON object a line whatever names and errors hold [criterion 38]", async () => {
    const { bundle, world } = stage.begin(scenarios["hostile-text"]);
    const start = ["time", "script", "action", "step", "target"];
    const outcome = [...start, "state", "before", "after", "message"];
    for (const execution of executions(bundle, "apply")) {
      setFaults(world, { index: 1, kind: "terminating" });
      await runOn(stage.lab, world, bundle, execution);
      setFaults(world);
      await runOn(stage.lab, world, bundle, execution);
      const [name = ""] = filesOf(world, bundle, execution.computer, "log-");
      const lines = readFile(world, bundle, execution.computer, name).trimEnd().split(/\r?\n/);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect([start, outcome]).toContainEqual(Object.keys(JSON.parse(line)));
    }
  });
});

describe("the undo record", () => {
  it("keeps the first prior value through a change by hand and a second run [criterion 28]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const start = snapshot(world);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const first = JSON.parse(readFile(world, bundle, "CAS01", "undo-Set-OwaMessaging.json"));
    changeState(world, (one) =>
      one.exchange.owaMailboxPolicies.forEach((policy) => (policy.InstantMessagingType = "Msn")),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const second = JSON.parse(readFile(world, bundle, "CAS01", "undo-Set-OwaMessaging.json"));
    expect(second.entries.map((entry: { prior: unknown }) => entry.prior)).toEqual(
      first.entries.map((entry: { prior: unknown }) => entry.prior),
    );
    changeState(world, (one) =>
      one.exchange.owaMailboxPolicies.forEach(
        (policy) => (policy.InstantMessagingType = policy.Name === "Default" ? "Ocs" : "None"),
      ),
    );
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it("is kept beside a second one: a new change after an undo does not overwrite the old record [criterion 28]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (let round = 0; round < 2; round += 1) {
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    }
    expect(filesOf(world, bundle, "CAS01", "undo-").filter((name) => name.endsWith(".done.json"))).toHaveLength(2);
    expect(filesOf(world, bundle, "CAS01", "result-").length).toBe(4);
  });

  it("of another plan, another computer, edited or cut off, is refused with exit code 3 and left as it is [criterion 27]", async () => {
    const damage: readonly ((text: string) => string)[] = [
      (text) => text.slice(0, text.length / 2),
      (text) => text.replace(/"planHash":"[0-9a-f]{8}/, '"planHash":"00000000'),
      (text) => text.replace('"host":"CAS01"', '"host":"CAS02"'),
      (text) => text.replace('"InstantMessagingType":"Ocs"', '"InstantMessagingType":"Msn"'),
      () => "",
      () => "null",
    ];
    for (const spoil of damage) {
      const { bundle, world } = stage.begin(scenarios["split-1"]);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      const path = join(recordsOf(world, bundle, "CAS01"), "undo-Set-OwaMessaging.json");
      const spoiled = spoil(readFileSync(path, "utf8"));
      writeFileSync(path, spoiled);
      const before = snapshot(world);
      const result = await runOn(stage.lab, world, bundle, undo);
      expect(result.exitCode, spoiled.slice(0, 80)).toBe(3);
      expect(result.warnings.length).toBeGreaterThan(0);
      expect(snapshot(world)).toEqual(before);
      expect(readFileSync(path, "utf8")).toBe(spoiled);
    }
  });

  it("refuses when the present state is neither prior nor intended, and prints the three [criterion 27]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(world, (one) =>
      one.exchange.owaVirtualDirectories.forEach((row) => (row.InstantMessagingType = "Msn")),
    );
    const before = snapshot(world);
    const refused = await runOn(stage.lab, world, bundle, undo);
    expect(refused.exitCode).toBe(3);
    const said = refused.warnings.join("\n");
    for (const value of ["InstantMessagingType=None", "InstantMessagingType=Ocs", "InstantMessagingType=Msn"])
      expect(said).toContain(value);
    expect(snapshot(world)).toEqual(before);
  });

  it("tells the three values when a policy is gone since, and puts the servers back with -Server [criterion 27]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const start = snapshot(world);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(
      world,
      (one) =>
        (one.exchange.owaMailboxPolicies = one.exchange.owaMailboxPolicies.filter(({ Name }) => Name !== "Default")),
    );
    const refused = await runOn(stage.lab, world, bundle, undo);
    expect(refused.exitCode).toBe(3);
    const said = refused.warnings.join("\n");
    for (const value of ["InstantMessagingType=None", "InstantMessagingType=Ocs", "0 policies of this name", "-Server"])
      expect(said).toContain(value);
    expect(
      (await runOn(stage.lab, world, bundle, undo, { Server: [...bundle.plan.topology.clientAccessServers] })).exitCode,
    ).toBe(0);
    expect(snapshot(world).owaVirtualDirectories).toEqual(start.owaVirtualDirectories);
  });

  it("of a run that began at the same time is never overwritten: the later run stops before its first change [criterion 28]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const path = join(recordsOf(world, bundle, "CAS01"), "undo-Set-OwaMessaging.json");
    const other = JSON.stringify({ schema: 1, planHash: bundle.plan.hash, host: "CAS01", entries: [], pending: [] });
    const result = await runOn(
      stage.lab,
      world,
      bundle,
      apply,
      {},
      { interrupts: [overwriteAt(path, other, question)] },
    );
    expect(result.exitCode).toBe(4);
    expect(result.warnings.join("\n")).toContain("Another run");
    expect(calls(world).filter((call) => call.mutating)).toEqual([]);
    expect(readFileSync(path, "utf8")).toBe(other);
  });

  it("that was edited to name something unplanned is refused [criterion 27] [criterion 32]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    const path = join(recordsOf(world, bundle, "CAS01"), "undo-Set-OwaMessaging.json");
    const record = JSON.parse(readFileSync(path, "utf8"));
    const state = { InstantMessagingEnabled: "False", InstantMessagingType: "None" };
    record.entries.push({
      ...record.entries.at(-1),
      target: "Contractors",
      prior: { ...state, InstantMessagingEnabled: "True" },
      intended: state,
    });
    writeFileSync(path, JSON.stringify(record));
    const before = snapshot(world);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(3);
    expect(snapshot(world)).toEqual(before);
  });

  it("never holds a stale prior: what is changed while the question waits stops the run", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const mailbox = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
    const other = webConfig({ appSettings: "<appSettings/>" }).toString("utf8");
    const path = computerPaths(world, "MBX01").webConfig;
    const result = await runOn(
      stage.lab,
      world,
      bundle,
      mailbox,
      {},
      { interrupts: [overwriteAt(path, other, question)] },
    );
    expect(result.exitCode).toBe(4);
    expect(result.warnings.join("\n")).toContain("changed by someone else");
    expect(readFileSync(path, "utf8")).toBe(other);
    expect(filesOf(world, bundle, "MBX01", "undo-")).toEqual([]);
  });

  it("is missing before the first change: undo says so with exit code 3", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    for (const execution of executions(bundle, "undo"))
      expect((await runOn(stage.lab, world, bundle, execution)).exitCode).toBe(3);
    expect(calls(world).filter((call) => call.mutating)).toEqual([]);
  });
});
