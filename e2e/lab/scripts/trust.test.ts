import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { recordsOf, runOn } from "../bundle-runs";
import { discoveredEvent, knownServersEvent } from "../estate";
import { calls, changeState, readState, setFaults, snapshot, type World } from "../world";
import type { TrustedPoolRow } from "../world-state";
import { discover, openStage } from "./stage";

const stage = openStage();
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const undo = { script: "lync/Undo-LyncTrust.ps1", computer: "FE01" };
const test = { script: "lync/Test-LyncTrust.ps1", computer: "FE01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const pool: TrustedPoolRow = {
  Fqdn: "mbx01.contoso.com",
  Registrar: "pool01.contoso.com",
  SiteId: "Munich",
  RequiresReplication: false,
  Computers: ["mbx01.contoso.com"],
};
const application = { PoolFqdn: "mbx01.contoso.com", Id: "OutlookWebApp", Port: 5199 };

describe("a server that Lync discovered", () => {
  it.each(["MBX01.Contoso.COM", "mbx01.contoso.com"])("gets no trust: event 44024 names it (%s)", async (name) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => discover(state, name));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
  });

  it.each([
    [
      "one line an entry",
      "FQDN: mbx01.contoso.com, Typ: 256, Version: 0\r\nFQDN: fe01.contoso.com, Typ: 1, Version: 6",
    ],
    ["a table", "fe01.contoso.com    6\r\nmbx01.contoso.com    0\r\n"],
    ["blocks, name first", "Server: fe01.contoso.com\r\nVersion: 6\r\nServer: mbx01.contoso.com\r\nVersion: 0"],
    [
      "blocks with blank lines, version first",
      "Version: 0\r\nServer: mbx01.contoso.com\r\n\r\nVersion: 6\r\nServer: fe01.contoso.com",
    ],
    ["version first on one line", "(0) mbx01.contoso.com, (6) fe01.contoso.com"],
    [
      "version first in lines without blanks between",
      "Version: 0\r\nFqdn: mbx01.contoso.com\r\nVersion: 6\r\nFqdn: fe01.contoso.com",
    ],
    ["names in groups", "Version 0: mbx00.contoso.com, mbx01.contoso.com\r\nVersion 6: fe01.contoso.com"],
    ["Chinese text that touches the name", "服务器:mbx01.contoso.com版本:0"],
    ["one long line", "fe01.contoso.com (6); mbx01.contoso.com (0); ad.contoso.com (6)"],
  ])("gets no trust: event 14492 lists it with version 0, as %s", async (_name, Message) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.computers["FE01"]?.events.push({ ...knownServersEvent([]), Message }),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
  });

  it("gets no trust: event 44024 names it in Chinese text without blanks", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.computers["FE01"]?.events.push({
        ...discoveredEvent([]),
        Message: "检测到的服务器mbx01.contoso.com已加入。",
      }),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(3);
  });

  it("gets no trust: event 14492 is older than hundreds of others", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      const events = state.computers["FE01"]?.events ?? [];
      events.push({
        ...knownServersEvent([{ fqdn: "mbx01.contoso.com", version: 0 }]),
        TimeCreated: "2026-01-01T00:00:00.0000000Z",
      });
      for (let index = 0; index < 250; index += 1) events.push(discoveredEvent(["other.contoso.com"]));
    });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(3);
  });

  it("gets no application in a pool that is a duplicate already", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      discover(state, "mbx01.contoso.com");
      state.lync.trustedPools.push({ ...pool });
    });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
  });

  it.each([
    [
      "a longer name",
      "FQDN: xmbx01.contoso.com, Version: 0\r\nFQDN: mbx01.contoso.com.au, Version: 0\r\nFQDN: a.mbx01.contoso.com, Version: 0",
    ],
    ["another version and a flag of 0", "mbx01.contoso.com, version 7, flags 0"],
    [
      "the name with version 6",
      "FQDN: mbx01.contoso.com, Typ: 1, Version: 6\r\nFQDN: other.contoso.com, Typ: 256, Version: 0",
    ],
  ])("is not found in %s", async (_name, Message) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.computers["FE01"]?.events.push({ ...knownServersEvent([]), Message }),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });

  it("is not found in longer names of event 44024", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      discover(state, "xmbx01.contoso.com", "mbx01.contoso.com.au", "a.mbx01.contoso.com", "mbx01.contoso.com-old"),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });

  it("that has equal trust already is left alone and reported as a duplicate", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      discover(state, "mbx01.contoso.com");
      state.lync.trustedPools.push({ ...pool });
      state.lync.trustedApplications.push({ ...application });
    });
    const applied = await runOn(stage.lab, world, bundle, apply);
    expect(applied.exitCode).toBe(0);
    expect(applied.warnings.join("\n")).toContain("repair-duplicate");
    expect(mutating(world)).toBe(0);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
  });

  it("is told from the facts file", async () => {
    const { bundle, world } = stage.begin(scenarios["same-computer"], (state) => discover(state, "ex01.contoso.com"));
    expect(
      (await runOn(stage.lab, world, bundle, { ...test, script: "lync/Get-LyncFacts.ps1" })).output.join("\n"),
    ).toContain("facts-");
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
  });
});

describe("trust that exists", () => {
  it.each([
    ["another registrar", { ...pool, Registrar: "other.contoso.com" }, application, "other.contoso.com"],
    ["another site", { ...pool, SiteId: "Elsewhere" }, application, "Elsewhere"],
    ["another port", pool, { ...application, Port: 5299 }, "5299"],
    ["a port that another application uses", pool, { ...application, Id: "Other" }, "Other"],
  ])("with %s is refused, naming both values", async (_name, row, app, named) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.sites.push({ SiteId: "Elsewhere", DisplayName: "Elsewhere" });
      state.lync.trustedPools.push({ ...row });
      state.lync.trustedApplications.push({ ...app });
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(3);
    expect(result.warnings.join("\n")).toContain(named);
    expect(mutating(world)).toBe(0);
  });

  it("before the run is never removed by undo [criterion 26]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => state.lync.trustedPools.push({ ...pool }));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(readState(world).lync.trustedPools).toHaveLength(1);
    expect(readState(world).lync.trustedApplications).toHaveLength(0);
  });

  it("is kept when somebody else put an application into our pool [criterion 26]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(world, (state) =>
      state.lync.trustedApplications.push({ PoolFqdn: "mbx01.contoso.com", Id: "Foreign", Port: 6000 }),
    );
    const before = snapshot(world);
    const refused = await runOn(stage.lab, world, bundle, undo);
    expect(refused.exitCode).toBe(3);
    expect(refused.warnings.join("\n")).toContain("Foreign");
    expect(snapshot(world)).toEqual(before);
  });
});

describe("an owed publish", () => {
  it("is made good by the next apply, although every value is right already", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    setFaults(world, { index: 3, kind: "terminating" });
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(4);
    expect(readState(world).lync.publishes).toBe(0);
    setFaults(world);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(readState(world).lync.publishes).toBe(1);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect(readState(world).lync.publishes).toBe(1);
    const record = JSON.parse(readFileSync(join(recordsOf(world, bundle, "FE01"), "undo-Set-LyncTrust.json"), "utf8"));
    expect(record.pending).toEqual([]);
  });
});
