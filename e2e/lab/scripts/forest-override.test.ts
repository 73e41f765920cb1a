import { describe, expect, it } from "vitest";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn, type UnpackedBundle } from "../bundle-runs";
import { calls, changeState, setFaults, sleeps, snapshot, type World } from "../world";
import type { WorldState } from "../world-state";
import { foreign } from "./renewed-overrides";
import { openStage } from "./stage";

/** One setting override for every Exchange server of a forest; the whole change is with the others, in setting-override.test.ts. */
const stage = openStage();
const computer = "MBX01";
const apply = { script: "exchange/Set-OwaImOverride.ps1", computer };
const test = { script: "exchange/Test-OwaImOverride.ps1", computer };
const undo = { script: "exchange/Undo-OwaImOverride.ps1", computer };
const made = scenarios["forest-2019"];
const renewed = scenarios["renew-forest"];

const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const run = (execution: typeof apply, world: World, bundle: UnpackedBundle, more = {}) =>
  runOn(stage.lab, world, bundle, execution, more);

const values = ["IMServerName=old.contoso.com", `IMCertificateThumbprint=${foreign}`];
const override = (Name: string, change: object = {}) => ({
  ...{ Name, ComponentName: "OwaServer", SectionName: "IMSettings", Parameters: values, Server: null },
  ...change,
});
const others =
  (...rows: readonly ReturnType<typeof override>[]) =>
  (state: WorldState) =>
    void (state.exchange.settingOverrides = [...(state.exchange.settingOverrides ?? []), ...rows]);

const another = (Name: string, AdminDisplayVersion: string, ServerRole: string) => (state: WorldState) =>
  void state.exchange.servers.push({
    ...{ Name, Fqdn: `${Name.toLowerCase()}.contoso.com`, AdminDisplayVersion, ServerRole, down: true },
  });

/** What is refused, and the sentence; the first ones in an ordinary run. */
const refused: readonly (readonly [string, (state: WorldState) => void, string])[] = [
  [
    "beside a Mailbox server of this version that the plan lacks",
    another("MBX09", "Version 15.2 (Build 1748.10)", "Mailbox"),
    "The override for the forest would change also: mbx09.contoso.com. Add them to the plan, or choose one override",
  ],
  [
    "beside a Mailbox server of an earlier version that reads overrides",
    another("EX16", "Version 15.1 (Build 2507.6)", "Mailbox, ClientAccess"),
    "would change also: ex16.contoso.com.",
  ],
  ["beside one of a planned server", others(override("OWA IM MBX02", { Server: ["mbx02"] })), "for mbx02 as well"],
  [
    "whose name is one of single servers",
    others(override("OWA IM every server", { Server: ["mbx01", "mbx02"] })),
    "for mbx01, mbx02, not OwaServer/IMSettings for every server.",
  ],
  ["beside a Mailbox server of no version", another("EX99", "", "Mailbox"), "would change also: ex99.contoso.com."],
  [
    "beside one of someone else for every server",
    others(override("IM of Kim")),
    'The override "IM of Kim" (by litware.example/Admins/Kim) sets OwaServer/IMSettings for every server as well',
  ],
  [
    "where the section is gone",
    (state) => (state.exchange.withoutMessaging = true),
    "on mbx01 has no section IMSettings",
  ],
  [
    "where a planned server is of another version",
    (state) =>
      void ((state.exchange.servers[1] ?? state.exchange.servers[0])!.AdminDisplayVersion =
        "Version 15.1 (Build 2507.6)"),
    "Not known as Exchange 2019, as planned: mbx02.contoso.com (Version 15.1 (Build 2507.6)).",
  ],
];

describe("one override for the forest", () => {
  it("names no server, is read back on each, and undo removes it", async () => {
    const { bundle, world } = stage.begin(made);
    const rehearsal = await run(apply, world, bundle, { WhatIf: true });
    expect([rehearsal.exitCode, mutating(world)]).toEqual([10, 0]);
    const applied = await run(apply, world, bundle);
    expect([applied.exitCode, mutating(world)], applied.warnings.join("\n")).toEqual([0, 1]);
    const { mailboxServers, poolFqdn } = bundle.plan.topology;
    expect(snapshot(world).settingOverrides).toEqual([
      expect.objectContaining({
        Name: "OWA IM every server",
        Server: null,
        Parameters: [`IMCertificateThumbprint=${mailboxServers[0]?.thumbprint}`, `IMServerName=${poolFqdn}`],
      }),
    ]);
    for (const server of ["mbx01", "mbx02"]) expect(applied.output.join("\n")).toContain(`OnServer on ${server}`);
    expect((await run(test, world, bundle)).exitCode).toBe(0);
    expect((await run(undo, world, bundle)).exitCode).toBe(0);
    expect(snapshot(world).settingOverrides).toEqual([]);
  });

  it("that was there comes back with everything that it had", async () => {
    const before = override("OWA IM every server", { Reason: "By hand", MinVersion: "15.2.1.0" });
    const { bundle, world } = stage.begin(made, others(before));
    const start = snapshot(world);
    expect((await run(apply, world, bundle)).exitCode).toBe(0);
    expect(snapshot(world).settingOverrides).toMatchObject([
      { Server: null, Parameters: expect.not.arrayContaining(values) },
    ]);
    expect((await run(undo, world, bundle)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it.each(deep ? refused : refused.slice(0, 4))(
    "%s is refused, and nothing is changed",
    async (_name, change, said) => {
      const { bundle, world } = stage.begin(made, change);
      const result = await run(apply, world, bundle);
      expect([result.exitCode, mutating(world)], result.warnings.join("\n")).toEqual([3, 0]);
      expect(result.warnings.join("\n")).toContain(said);
    },
  );

  it("is made beside servers that read no overrides, and beside overrides of other servers", async () => {
    const { bundle, world } = stage.begin(made, (state) => {
      another("EX13", "Version 15.0 (Build 1497.2)", "Mailbox")(state);
      another("EDGE1", "Version 15.2 (Build 1748.10)", "Edge")(state);
      others(override("Chat", { Server: ["EX13"] }))(state);
    });
    expect((await run(apply, world, bundle)).exitCode).toBe(0);
    expect((await run(undo, world, bundle)).exitCode).toBe(0);
    expect(snapshot(world).settingOverrides.map(({ Name }) => Name)).toEqual(["Chat"]);
  });

  it("is no change of single servers: -Server is wrong use of each script", async () => {
    const { bundle, world } = stage.begin(made);
    for (const script of [apply, test, undo]) {
      const Server = ["mbx01.contoso.com", "OWA IM every server"];
      const result = await run(script, world, bundle, { Server });
      expect([result.exitCode, mutating(world)]).toEqual([2, 0]);
      expect(result.warnings).toEqual(
        Server.map((name) => `-Server: in this plan the script has nothing to do for ${name} alone.`),
      );
    }
  });

  it("is waited for on each server; one that the directory does not reach is named", async () => {
    const { bundle, world } = stage.begin(made, (state) => (state.exchange.unreached = ["MBX02"]));
    const start = snapshot(world);
    const late = await run(apply, world, bundle);
    expect(late.exitCode).toBe(5);
    expect(late.warnings.join("\n")).toContain("OnServer on mbx01=Accepted");
    expect(late.warnings.join("\n")).toContain("OnServer on mbx02=not known");
    expect((await run(test, world, bundle)).exitCode).toBe(5);
    changeState(world, (state) => (state.exchange.unreached = []));
    expect((await run(test, world, bundle)).exitCode).toBe(0);
    changeState(world, (state) => (state.exchange.overrideRefreshes = 2));
    const before = sleeps(world).length;
    expect((await run(undo, world, bundle)).exitCode).toBe(0);
    expect(sleeps(world).length).toBeGreaterThan(before);
    expect(snapshot(world)).toEqual(start);
  });

  it("that a server does not accept fails, and stays failed", async () => {
    const { bundle, world } = stage.begin(made, (state) => (state.exchange.overrideStatus = "Rejected"));
    const result = await run(apply, world, bundle);
    expect([result.exitCode, result.warnings.join("\n").includes("OnServer on mbx01=Rejected")]).toEqual([5, true]);
    const tested = await run(test, world, bundle);
    expect([tested.exitCode, tested.warnings.join("\n").includes("its status is Rejected on mbx02")]).toEqual([
      5,
      true,
    ]);
  });

  it("that someone changed since is not taken back", async () => {
    const { bundle, world } = stage.begin(made);
    expect((await run(apply, world, bundle)).exitCode).toBe(0);
    changeState(world, (state) => (state.exchange.settingOverrides ?? []).forEach((one) => one.Parameters.push("X=1")));
    const result = await run(undo, world, bundle);
    expect(result.exitCode).toBe(3);
    expect(result.warnings.join("\n")).toContain(
      "Agree with whoever changed it, and set it back with Set-SettingOverride.",
    );
  });

  it.each(deep ? (["answer-lost", "terminating"] as const) : (["answer-lost"] as const))(
    "whose making ends with %s is completed or taken back",
    async (kind) => {
      for (const next of [apply, undo]) {
        const { bundle, world } = stage.begin(made);
        const start = snapshot(world);
        setFaults(world, { index: 1, kind });
        expect((await run(apply, world, bundle)).exitCode).toBe(4);
        setFaults(world);
        expect((await run(next, world, bundle)).exitCode).toBe(0);
        if (next === undo) expect(snapshot(world)).toEqual(start);
        else expect((await run(test, world, bundle)).exitCode).toBe(0);
      }
    },
  );
});

describe("the renewal of the certificate of a forest", () => {
  it("changes the one override, is taken back, and is refused where another certificate is in use", async () => {
    const { bundle, world } = stage.begin(renewed);
    const start = snapshot(world);
    expect((await run(apply, world, bundle)).exitCode).toBe(0);
    expect(mutating(world)).toBe(1);
    expect(snapshot(world).settingOverrides).toMatchObject([{ Name: "OWA IM every server", Server: null }]);

    expect((await run(undo, world, bundle)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);

    const other = stage.begin(renewed, (state) => {
      for (const one of state.exchange.settingOverrides ?? []) one.Parameters = values;
    });
    const refused = await run(apply, other.world, other.bundle);
    expect([refused.exitCode, mutating(other.world)]).toEqual([3, 0]);
    expect(refused.warnings.join("\n")).toContain("The override has not the certificate to replace");
  });
});
