import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { recordsOf, runOn, type UnpackedBundle } from "../bundle-runs";
import { calls, changeState, recycles, setFaults, sleeps, snapshot, type World } from "../world";
import type { ComputerState, WorldState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const computer = "MBX01";
const apply = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
const undo = { script: "mailbox-server/Undo-OwaImConfig.ps1", computer };
const test = { script: "mailbox-server/Test-OwaImConfig.ps1", computer };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const waited = (world: World) => sleeps(world).reduce((sum, one) => sum + one, 0);
const here = (change: (computer: ComputerState) => void) => (state: WorldState) => {
  if (state.computers[computer]) change(state.computers[computer]);
};
const record = (world: World, bundle: UnpackedBundle) =>
  JSON.parse(readFileSync(join(recordsOf(world, bundle, computer), "undo-Set-OwaImConfig.json"), "utf8")) as {
    pending: unknown[];
    entries: { step: string; finished: string | null }[];
  };

describe("after a recycle", () => {
  it.each([
    [0, 0],
    [3, 15],
    [24, 120],
  ])("the script waits until the pool is started again: after %i looks", async (reads, seconds) => {
    const { bundle, world } = stage.begin(
      scenarios["split-1"],
      here((one) => (one.appPoolReads = reads)),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect([waited(world), recycles(world, computer)]).toEqual([seconds, 1]);
    expect(result.output.join(" ").replace(/\s+/g, " ")).toContain(
      `mbx01.contoso.com answers on TCP 443, after ${seconds} s`,
    );
  });

  it.each<readonly [string, (state: WorldState) => void]>([
    ["the pool is not started", here((one) => (one.appPoolReads = null))],
    ["the server takes no connection", (state) => (state.reachable = ["pool01.contoso.com:5061"])],
  ])("and %s within the limit, it ends with 5, says where to look, and its record is whole", async (_name, change) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => void change(state));
    const start = snapshot(world);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(5);
    expect(waited(world)).toBe(120);
    const said = result.warnings.join("\n");
    expect(said).toContain("Not back within 120 seconds");
    expect(said).toContain('list apppool "MSExchangeOWAAppPool"');
    expect(said).toContain("https://mbx01.contoso.com/owa/healthcheck.htm");
    expect(record(world, bundle).pending).toEqual([]);
    expect(record(world, bundle).entries.map(({ finished }) => typeof finished)).toEqual(["string"]);
    changeState(world, (state) => {
      state.reachable = ["pool01.contoso.com:5061", "mbx01.contoso.com:443"];
      here((one) => (one.appPoolReads = 0))(state);
    });
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it("the undo waits as well, and ends with 5 when the pool does not come back", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(
      world,
      here((one) => (one.appPoolReads = null)),
    );
    const result = await runOn(stage.lab, world, bundle, undo);
    expect(result.exitCode).toBe(5);
    expect(result.warnings.join("\n")).toContain("Not back within 120 seconds");
  });
});

describe("a pool that is not started", () => {
  it("refuses before anything is changed, and fails the test", async () => {
    const { bundle, world } = stage.begin(
      scenarios["split-1"],
      here((one) => (one.appPool = "Stopped")),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("The application pool is not started, but Stopped");
    const tested = await runOn(stage.lab, world, bundle, test);
    expect(tested.exitCode).toBe(5);
    expect(tested.warnings.join("\n")).toContain("is not started");
  });

  it("fails the test after the change as well", async () => {
    const { bundle, world } = stage.begin(
      scenarios["split-1"],
      here((one) => (one.appPoolReads = null)),
    );
    await runOn(stage.lab, world, bundle, apply);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
  });
});

describe("a pending recycle", () => {
  it("fails the test until the next apply makes it good [criterion 36]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    setFaults(world, { index: 1, kind: "terminating" });
    const stopped = await runOn(stage.lab, world, bundle, apply);
    expect([stopped.exitCode, recycles(world, computer)]).toEqual([4, 0]);
    expect(stopped.warnings.join("\n")).toContain("appcmd.exe ended with code 183");
    setFaults(world);
    const tested = await runOn(stage.lab, world, bundle, test);
    expect(tested.exitCode).toBe(5);
    expect(tested.warnings.join("\n")).toContain("Still pending from an earlier run. Run Set-OwaImConfig.ps1 again");
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(recycles(world, computer)).toBe(1);
  });
});
