import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { discoveredEvent, knownServersEvent, minutesFrom, serverAddedEvent } from "../events";
import { calls, type World } from "../world";
import type { EventRow, TrustedPoolRow, WorldState } from "../world-state";
import { discover, openStage } from "./stage";
import { resultOf } from "./results";

/** What the trust scripts do with what Lync discovered; which servers that are is told in known-servers.test.ts. */
const stage = openStage();
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const test = { script: "lync/Test-LyncTrust.ps1", computer: "FE01" };
const mbx = "mbx01.contoso.com";
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const pool: TrustedPoolRow = {
  Fqdn: mbx,
  Registrar: "Registrar:pool01.contoso.com",
  SiteId: "Site:Munich",
  RequiresReplication: false,
  Computers: [mbx],
};
const application = { PoolFqdn: mbx, Id: "OutlookWebApp", Port: 5199 };
const events = (state: WorldState, ...rows: readonly EventRow[]) => {
  const front = state.computers["FE01"];
  if (front) front.events = [...rows];
};
const fe = { fqdn: "fe01.contoso.com", version: 6 };
const doubtful = knownServersEvent([fe, { fqdn: mbx, version: 6 }], { time: minutesFrom(-60), layout: "table" });

describe("a server that Lync discovered and that has no trust yet", () => {
  it.each<readonly [string, EventRow, string]>([
    [
      "44024",
      discoveredEvent([mbx], { time: minutesFrom(-7) }),
      "event 44024 of 2026-11-20T03:03:00Z: mbx01.contoso.com",
    ],
    [
      "14492",
      knownServersEvent([fe, { fqdn: mbx, version: 0 }], { time: minutesFrom(-7), layout: "chinese-list" }),
      `event 14492 of 2026-11-20T03:03:00Z: 服务器:${mbx} 类型:256 版本:0`,
    ],
    [
      "14493",
      serverAddedEvent({ fqdn: mbx, version: 0 }, { time: minutesFrom(-7) }),
      "event 14493 of 2026-11-20T03:03:00Z: FQDN: mbx01.contoso.com, Typ: 256, Version: 0",
    ],
  ])("gets none: the event %s is shown with its time and line", async (_id, event, shown) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => state.computers["FE01"]?.events.push(event));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
    const said = result.warnings.join("\n");
    expect(said).toContain(shown);
    expect(said).toContain(`add -NotDiscovered ${mbx}`);
    expect(said).toContain("restart of the Front End service");
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
  });

  it("gets it when a person vouches with -NotDiscovered, which the result records", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => discover(state, mbx));
    const said = await runOn(stage.lab, world, bundle, apply, { NotDiscovered: ["MBX01.contoso.com"] });
    expect(said.exitCode, said.warnings.join("\n")).toBe(0);
    expect(said.warnings.join("\n")).toMatch(/You vouch against this: event 44024/);
    const rows = resultOf(world, bundle, apply).targets;
    expect(rows.filter(({ state }) => state === "vouched")).toEqual([
      expect.objectContaining({ step: "known-servers", target: "MBX01.contoso.com" }),
    ]);
    // The same events, older than the trust: the second run and the test need nobody's word.
    const again = await runOn(stage.lab, world, bundle, apply);
    expect([again.exitCode, mutating(world)]).toEqual([0, 3]);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
  });

  it.each([
    ["a server of nobody", ["other.contoso.com"]],
    ["a server beside a planned one", [`${mbx},other.contoso.com`]],
    ["a server that only has no trust in this plan", ["cas01.contoso.com"]],
  ])("is not vouched for with %s: exit code 2", async (_name, NotDiscovered) => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const result = await runOn(stage.lab, world, bundle, apply, { NotDiscovered });
    expect(result.exitCode).toBe(2);
    expect(result.warnings.join("\n")).toContain("-NotDiscovered: the plan creates no trust for");
    expect(mutating(world)).toBe(0);
  });
});

describe("a server whose discovery is not plain", () => {
  it("gets no trust either, when an event 14492 holds it without a version: the person decides", async () => {
    const start = [discoveredEvent([], { time: minutesFrom(-50) }), doubtful];
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => events(state, ...start));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(3);
    expect(result.warnings.join("\n")).toMatch(
      /It is not known whether Lync discovered.*event 14492 of .*mbx01\.contoso\.com.*-NotDiscovered/,
    );
    const vouched = await runOn(stage.lab, world, bundle, apply, { NotDiscovered: [mbx] });
    expect(vouched.exitCode, vouched.warnings.join("\n")).toBe(0);
  });

  it.each<readonly [string, readonly EventRow[]]>([
    ["no event at all", []],
    ["no event 44024", [knownServersEvent([fe], { time: minutesFrom(-60) })]],
    ["no event 14492", [discoveredEvent([], { time: minutesFrom(-60) })]],
    [
      "a cut table",
      [
        discoveredEvent([], { time: minutesFrom(-50) }),
        knownServersEvent([fe, fe], { time: minutesFrom(-60), layout: "cut-table" }),
      ],
    ],
  ])("may get trust, with a warning: %s", async (_name, rows) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => events(state, ...rows));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toContain(`It is not known whether Lync discovered ${mbx}`);
    expect(result.output.join("\n")).not.toContain("not discovered by Lync");
  });
});

describe("evidence that is out of date", () => {
  it("counts for nothing beside a newer list: an old event 44024 [case 65]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      events(
        state,
        discoveredEvent([mbx], { time: "2025-02-01T03:05:00Z" }),
        discoveredEvent(["umx9.contoso.com"], { time: "2026-11-20T03:05:00Z" }),
        knownServersEvent([fe, { fqdn: "umx9.contoso.com", version: 0 }], { time: "2026-11-20T03:00:00Z" }),
      ),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(result.output.join(" ")).toMatch(/not discovered by Lync \(event\s+44024 of\s+2026-11-20T03:05:00Z/);
  });

  it("is no discovery where another version says that trust was made by hand [case 60]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      events(
        state,
        discoveredEvent(["umx1.contoso.com"], { time: "2026-11-25T10:00:00Z" }),
        knownServersEvent([fe, { fqdn: "umx1.contoso.com", version: 0 }, { fqdn: mbx, version: 6 }], {
          time: "2026-11-25T09:00:00Z",
          layout: "name-version",
        }),
      ),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("a server that Lync discovered and that has trust", () => {
  it("keeps it; the duplicate is reported, fails the test, and is not offered for publishing", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      discover(state, mbx);
      state.lync.trustedPools.push({ ...pool });
      state.lync.trustedApplications.push({ ...application });
    });
    const applied = await runOn(stage.lab, world, bundle, apply);
    expect(applied.exitCode).toBe(0);
    expect(applied.warnings.join("\n")).toMatch(/event 44024 of .*Remove duplicate trust/);
    expect(mutating(world)).toBe(0);
    const tested = await runOn(stage.lab, world, bundle, test);
    expect(tested.exitCode).toBe(5);
    expect(tested.warnings.join("\n")).toContain("Remove duplicate trust");
  });

  it("gets no application in its pool", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      discover(state, mbx);
      state.lync.trustedPools.push({ ...pool });
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("no application is added");
  });

  it("keeps it while the version is in doubt, with a warning", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      events(state, discoveredEvent([], { time: minutesFrom(-50) }), doubtful);
      state.lync.trustedPools.push({ ...pool });
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toContain("It is not known whether Lync discovered");
  });
});

describe("a server for which the plan makes no trust", () => {
  const run = (change: (state: WorldState) => void) => {
    const { bundle, world } = stage.begin(scenarios["same-computer"], change);
    return runOn(stage.lab, world, bundle, test);
  };

  it("holds where Lync discovered it", async () => {
    const result = await run((state) => discover(state, "ex01.contoso.com"));
    expect(result.exitCode).toBe(0);
    expect(result.output.join(" ")).toMatch(/ex01\.contoso\.com: discovered,\s+event\s+44024/);
    expect(result.warnings).toEqual([]);
  });

  it("warns where no event shows it", async () => {
    const result = await run(() => undefined);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toContain("does not show that it discovered this server");
  });

  it.each([
    ["a trusted pool", ["ex01.contoso.com"], "ex01.contoso.com"],
    ["a computer of another trusted pool", ["app.contoso.com", "ex01.contoso.com"], "app.contoso.com"],
  ])("fails where Lync discovered it and %s names it as well", async (_name, Computers, Fqdn) => {
    const result = await run((state) => {
      discover(state, "ex01.contoso.com");
      state.lync.trustedPools.push({ ...pool, Fqdn, Computers });
    });
    expect(result.exitCode).toBe(5);
    expect(result.warnings.join("\n")).toContain("Remove duplicate trust");
  });
});
