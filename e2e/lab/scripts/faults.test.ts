import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { setFaults, snapshot } from "../world";
import { changing, countCalls, faultEverywhere, kinds, undoOf } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();

describe.each([
  ["separate computers, 1", manyServers(1)],
  ["same computer, 1", manyServers(1, "same-computer")],
  ["separate computers, 3", manyServers(3)],
  ["same computer, 3", manyServers(3, "same-computer")],
  ["dial plans", scenarios["dial-plans"]],
])("a fault at every mutating call, %s", (_name, input) => {
  it("stops the script with exit code 4, and undo restores the start; a second apply completes [criterion 24] [criterion 25]", async () => {
    await faultEverywhere(stage, input, "all");
  }, 1_800_000);
});

describe.each(["split-1", "dial-plans"])("a fault at every call of undo, %s", (name) => {
  it("ends with exit code 6 and is made good by running undo again [criterion 25]", async () => {
    const first = stage.begin(scenarios[name]);
    for (const execution of changing(first.bundle)) {
      const count = await countCalls(stage, scenarios[name], execution);
      for (let index = 1; index <= count; index += 1) {
        const kind = kinds[index % 3] ?? "terminating";
        const { bundle, world } = stage.begin(scenarios[name]);
        const start = snapshot(world);
        expect((await runOn(stage.lab, world, bundle, execution)).exitCode).toBe(0);
        const undo = { ...execution, script: undoOf(execution.script) };
        setFaults(world, { index, kind });
        expect((await runOn(stage.lab, world, bundle, undo)).exitCode, `${undo.script} ${kind} ${index}`).toBe(6);
        setFaults(world);
        expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
        expect(snapshot(world)).toEqual(start);
        expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
      }
    }
  }, 900_000);
});

describe("a power cut", () => {
  it.each(["killed", "killed-after"] as const)(
    "%s at a call leaves a state that undo takes back and apply completes [criterion 25]",
    async (kind) => {
      for (const index of [1, 2, 3]) {
        const { bundle, world } = stage.begin(scenarios["split-1"]);
        const start = snapshot(world);
        const lync = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
        setFaults(world, { index, kind });
        expect((await runOn(stage.lab, world, bundle, lync)).end).toBe("killed");
        setFaults(world);
        if (index % 2 === 0) expect((await runOn(stage.lab, world, bundle, lync)).exitCode).toBe(0);
        expect((await runOn(stage.lab, world, bundle, { ...lync, script: "lync/Undo-LyncTrust.ps1" })).exitCode).toBe(
          0,
        );
        expect(snapshot(world)).toEqual(start);
      }
    },
    300_000,
  );
});
