import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { recordsOf, runOn, type UnpackedBundle } from "../bundle-runs";
import { calls, changeState, readState, setFaults, sleeps, type World } from "../world";
import type { WorldState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const undo = { script: "lync/Undo-LyncTrust.ps1", computer: "FE01" };
const test = { script: "lync/Test-LyncTrust.ps1", computer: "FE01" };
const mbx = "mbx01.contoso.com";
const publishes = (world: World) => readState(world).lync.publishes;
const pending = (world: World, bundle: UnpackedBundle) =>
  (
    JSON.parse(readFileSync(join(recordsOf(world, bundle, "FE01"), "undo-Set-LyncTrust.json"), "utf8")) as {
      pending: unknown[];
    }
  ).pending;

/** The trust of the plan, made by others. */
function thereAlready(state: WorldState): void {
  state.lync.trustedPools.push({
    Fqdn: mbx,
    Registrar: "Registrar:pool01.contoso.com",
    SiteId: "Site:Munich",
    RequiresReplication: false,
    Computers: [mbx],
  });
  state.lync.trustedApplications.push({ PoolFqdn: mbx, Id: "OutlookWebApp", Port: 5199 });
}

describe("a pending publish", () => {
  it("fails the test until the next apply makes it good, although every value is right already", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    setFaults(world, { index: 3, kind: "terminating" });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(4);
    expect(publishes(world)).toBe(0);
    setFaults(world);
    const tested = await runOn(stage.lab, world, bundle, test);
    expect(tested.exitCode).toBe(5);
    expect(tested.warnings.join("\n")).toContain("Still pending from an earlier run. Run Set-LyncTrust.ps1 again");
    const dry = await runOn(stage.lab, world, bundle, apply, { WhatIf: true });
    expect([dry.exitCode, publishes(world)]).toEqual([10, 0]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect([publishes(world), pending(world, bundle)]).toEqual([1, []]);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(publishes(world)).toBe(1);
  });

  it("is pending again when its answer was lost", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    setFaults(world, { index: 3, kind: "answer-lost" });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(4);
    setFaults(world);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(publishes(world)).toBe(2);
    expect(readState(world).lync.published.trustedPools).toEqual([]);
  });
});

describe("equal trust that this plan did not make", () => {
  it("is not claimed as published: publishing is a change of its own, made once", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], thereAlready);
    const dry = await runOn(stage.lab, world, bundle, apply, { WhatIf: true });
    expect([dry.exitCode, publishes(world)]).toEqual([10, 0]);
    expect(dry.output.join(" ")).toMatch(
      /1 of 1\s+Enable-CsTopology, pool01\.contoso\.com: the trust was there before/,
    );
    const tested = await runOn(stage.lab, world, bundle, test);
    expect(tested.exitCode).toBe(0);
    expect(tested.warnings.join("\n")).toContain("nothing here shows whether it was published");
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(
      calls(world)
        .filter(({ mutating }) => mutating)
        .map(({ cmdlet }) => cmdlet),
    ).toEqual(["Enable-CsTopology"]);
    const again = await runOn(stage.lab, world, bundle, apply);
    expect([again.exitCode, publishes(world)]).toEqual([0, 1]);
    expect(again.output.join("\n")).toContain("Nothing was changed.");
    expect((await runOn(stage.lab, world, bundle, test)).warnings).toEqual([]);
  });

  it("stays when the plan is undone after that publish", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], thereAlready);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect([readState(world).lync.trustedPools.length, publishes(world)]).toEqual([1, 1]);
  });
});

describe("Enable-CsTopology", () => {
  it("leaves its report in the records folder, and its warnings are shown", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.publishWarnings = ["Warnung: Der Computer fehlt.", "Zweite Warnung"];
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    const folder = recordsOf(world, bundle, "FE01");
    const reports = readdirSync(folder).filter((name) => /^enable-topology-\d{8}T\d{6}Z\.html$/.test(name));
    expect(reports).toHaveLength(1);
    expect(result.output.join("").replace(/\s/g, "")).toContain(join(folder, reports[0] ?? ""));
    const warnings = result.warnings.filter((text) => text.includes("Enable-CsTopology says"));
    expect(warnings.map((text) => text.split("says: ")[1])).toEqual(["Warnung: Der Computer fehlt.", "Zweite Warnung"]);
    expect(result.warnings).toHaveLength(2);
  });

  it.each<readonly [string, (state: WorldState) => void, number]>([
    ["at once", (state) => (state.lync.upToDateAfter = 0), 0],
    ["on the second look", (state) => (state.lync.upToDateAfter = 1), 5],
    ["when the slower Front End has it", (state) => (state.lync.slowReplicas = { "fe02.contoso.com": 3 }), 15],
  ])("is followed by a wait for the replication: it comes %s", async (_name, change, seconds) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => void change(state));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    const said = result.output.join(" ").replace(/\s+/g, " ");
    expect(said).toContain(`the Front End Servers are up to date after ${seconds} s; report `);
    expect(sleeps(world).reduce((sum, one) => sum + one, 0)).toBe(seconds);
    expect(result.warnings).toEqual([]);
  });

  it.each<readonly [string, (state: WorldState) => void]>([
    ["never comes", (state) => (state.lync.upToDateAfter = null)],
    ["never comes to one Front End", (state) => (state.lync.slowReplicas = { "fe02.contoso.com": null })],
    ["cannot be looked at", (state) => state.lync.accessDenied.push("Get-CsManagementStoreReplicationStatus")],
  ])("is done when the replication %s: a warning with the command, and nothing pending", async (_name, change) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => void change(state));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toMatch(
      /Not replicated .* within 120 seconds.*Get-CsManagementStoreReplicationStatus/,
    );
    expect(sleeps(world).reduce((sum, one) => sum + one, 0)).toBe(120);
    expect(pending(world, bundle)).toEqual([]);
  });

  it("does not count a Front End that the replication status leaves out", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(world, (state) => state.lync.pools[0]?.Computers.push("fe03.contoso.com"));
    const back = await runOn(
      stage.lab,
      world,
      bundle,
      undo,
      {},
      {
        interrupts: [{ before: "$Report = Get-OwaImFreePath", hit: 1, script: "$Run.FrontEnd += 'fe99.contoso.com'" }],
      },
    );
    expect(back.exitCode).toBe(0);
    expect(back.warnings.join("\n")).toContain("Not replicated to every Front End Server");
  });
});
