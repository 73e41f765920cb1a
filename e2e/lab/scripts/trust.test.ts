import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { calls, changeState, readState, snapshot, type World } from "../world";
import type { TrustedApplicationRow, TrustedPoolRow, WorldState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const undo = { script: "lync/Undo-LyncTrust.ps1", computer: "FE01" };
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
const application: TrustedApplicationRow = { PoolFqdn: mbx, Id: "OutlookWebApp", Port: 5199 };

/** A plan as split-1, with another application. */
const withApplication = (applicationId: string, port: number) => ({
  ...(scenarios["split-1"] as object),
  trustedApplication: { applicationId, port },
});

/** Trust that was made by hand: by its rows, and whether Lync shows texts or objects. */
function trusted(row: TrustedPoolRow, app: TrustedApplicationRow | undefined, objects = false) {
  return (state: WorldState) => {
    state.lync.objects = objects;
    state.lync.sites.push({ SiteId: "Elsewhere", DisplayName: "Elsewhere" });
    state.lync.trustedPools.push({ ...row });
    if (app) state.lync.trustedApplications.push({ ...app });
  };
}

describe("trust that exists", () => {
  const registrar = { ...pool, Registrar: "Registrar:other.contoso.com" };
  it.each<readonly [string, TrustedPoolRow, TrustedApplicationRow, readonly string[]]>([
    [
      "another registrar",
      registrar,
      application,
      ['registrar is "other.contoso.com", not pool01.contoso.com', "Enter that pool"],
    ],
    [
      "another site",
      { ...pool, SiteId: "Site:Elsewhere" },
      application,
      ["in the site Elsewhere; the plan wants Munich", "Enter the SiteId of that site"],
    ],
    ["another port", pool, { ...application, Port: 5299 }, ["port 5299; the plan wants 5199", "Enter port 5299"]],
    [
      "the port under another application",
      pool,
      { ...application, Id: "exchangeowa" },
      ["Port 5199 of this pool belongs to urn:application:exchangeowa", "enter exchangeowa as its ID"],
    ],
  ])("with %s is refused: both values are named, and what to answer", async (_name, row, app, said) => {
    for (const objects of [false, true]) {
      const { bundle, world } = stage.begin(scenarios["split-1"], trusted(row, app, objects));
      const result = await runOn(stage.lab, world, bundle, apply);
      expect(result.exitCode).toBe(3);
      const warnings = result.warnings.join("\n");
      for (const text of said) expect(warnings).toContain(text);
      expect(mutating(world)).toBe(0);
      expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
    }
  });

  it("is used when the plan names the application that is there [case 64]", async () => {
    const { bundle, world } = stage.begin(
      withApplication("exchangeowa", 5199),
      trusted(pool, { ...application, Id: "exchangeowa" }),
    );
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(
      calls(world)
        .filter(({ mutating: made }) => made)
        .map(({ cmdlet }) => cmdlet),
    ).toEqual(["Enable-CsTopology"]);
  });

  it("in another pool does not matter, whatever its port", async () => {
    const elsewhere = { ...pool, Fqdn: "app.contoso.com", Computers: ["app.contoso.com"] };
    const { bundle, world } = stage.begin(
      scenarios["split-1"],
      trusted(elsewhere, { ...application, PoolFqdn: "app.contoso.com" }),
    );
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });

  it.each([false, true])("equal to the plan is left as it is (objects: %s) [case 77]", async (objects) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      trusted(pool, application, objects)(state);
      state.lync.lowerCaseIds = objects;
    });
    const before = snapshot(world);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(snapshot(world).trustedPools).toEqual(before.trustedPools);
    expect(snapshot(world).trustedApplications).toEqual(before.trustedApplications);
  });

  it("before the run is never removed by undo [criterion 26]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], trusted(pool, undefined));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(readState(world).lync.trustedPools).toHaveLength(1);
    expect(readState(world).lync.trustedApplications).toHaveLength(0);
  });
});

describe("a name that is a computer of another trusted pool", () => {
  const shared = { ...pool, Fqdn: "owapool.contoso.com", Computers: ["owapool.contoso.com", "MBX01.contoso.com"] };

  it.each([false, true])("gets no pool of its own, and the test fails (objects: %s)", async (objects) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], trusted(shared, undefined, objects));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain(
      `${mbx} is a computer of the trusted application pool owapool.contoso.com already`,
    );
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
  });

  it("is no obstacle in the pool that has its own name", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], trusted(pool, undefined, true));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("a pool of this plan", () => {
  it("is made although the name has no computer account, which Lync asks about", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.computerAccounts = [];
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(result.questions).toEqual([]);
    const made = calls(world).find(({ cmdlet }) => cmdlet === "New-CsTrustedApplicationPool");
    expect(made?.parameters).toMatchObject({
      Identity: mbx,
      Registrar: "pool01.contoso.com",
      Site: "Munich",
      RequiresReplication: false,
      Force: true,
    });
  });

  it.each<readonly [string, (state: WorldState) => void, string]>([
    [
      "application",
      (state) => state.lync.trustedApplications.push({ PoolFqdn: mbx, Id: "Foreign", Port: 6000 }),
      "urn:application:foreign",
    ],
    ["computer", (state) => state.lync.trustedPools[0]?.Computers.push("late.contoso.com"), "late.contoso.com"],
  ])("stays when another %s was put into it, and so does everything else [criterion 26]", async (_what, add, named) => {
    for (const objects of [false, true]) {
      const { bundle, world } = stage.begin(scenarios["split-1"]);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      changeState(world, (state) => {
        state.lync.objects = objects;
        add(state);
      });
      const before = snapshot(world);
      const refused = await runOn(stage.lab, world, bundle, undo);
      expect(refused.exitCode).toBe(3);
      expect(refused.warnings.join("\n").toLowerCase()).toContain(named);
      expect(snapshot(world)).toEqual(before);
    }
  });
});

describe("the site", () => {
  it.each([false, true])(
    "is found by its SiteId, shown with or without a prefix (objects: %s) [case 77]",
    async (objects) => {
      const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
        state.lync.objects = objects;
      });
      const result = await runOn(stage.lab, world, bundle, apply);
      expect(result.exitCode, result.warnings.join("\n")).toBe(0);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
      expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
      expect(readState(world).lync.trustedPools).toEqual([]);
    },
  );

  it("given by its display name is refused, with what to copy [criterion 23]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.objects = true;
      state.lync.sites = [{ SiteId: "MUC1", DisplayName: "Munich" }];
      state.lync.pools.forEach((one) => (one.SiteId = "MUC1"));
    });
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("no site with the SiteId Munich, only MUC1. Run Get-CsSite");
  });
});
