import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { mailboxServers } from "@/lib/testing/scenarios/base";
import { executions, runOn, type UnpackedBundle } from "../bundle-runs";
import { calls, changeState, setFaults, sleeps, snapshot, type World } from "../world";
import type { WorldState } from "../world-state";
import { foreign, renewedOverrides } from "./renewed-overrides";
import { openStage } from "./stage";

/** Exchange 2016 and later: an override for each Mailbox server, and one restart of Outlook on the web. */
const stage = openStage();
const computer = "MBX01";
const apply = { script: "exchange/Set-OwaImOverride.ps1", computer };
const test = { script: "exchange/Test-OwaImOverride.ps1", computer };
const undo = { script: "exchange/Undo-OwaImOverride.ps1", computer };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const messages = (world: World) =>
  calls(world)
    .filter(({ effect }) => effect === "done")
    .map(({ cmdlet }) => cmdlet);

async function all(world: World, bundle: UnpackedBundle, purpose: "apply" | "verify" | "undo") {
  for (const execution of executions(bundle, purpose)) {
    const { exitCode, warnings, output } = await runOn(stage.lab, world, bundle, execution);
    expect([execution.script, exitCode], [...warnings, ...output].join("\n")).toEqual([execution.script, 0]);
  }
}

const other = (change: object) => (state: WorldState) => {
  state.exchange.settingOverrides = [
    ...(state.exchange.settingOverrides ?? []),
    {
      Name: "IM of Kim",
      ComponentName: "OwaServer",
      SectionName: "IMSettings",
      Parameters: ["IMServerName=old.contoso.com"],
      Server: null,
      ...change,
    },
  ];
};

const changes: readonly (readonly [string, unknown])[] = [
  ...[
    ...["exchange-2016-trust", "exchange-se", "renew-2019", "forest-2019"],
    // In an ordinary run those above and forest-override.test.ts make their calls.
    ...(deep ? ["exchange-2016", "exchange-2019", "renew-forest"] : []),
  ].map((name) => [name, scenarios[name]] as const),
  // The one that makes trust as well; the others make the calls of a scenario.
  ...Object.entries(renewedOverrides).filter((_, turn, all) => deep || turn === all.length - 1),
];

describe.each(changes)("the whole change of %s", (_name, answers) => {
  it("is made, made again without a call, proven and taken back", async () => {
    const { bundle, world } = stage.begin(answers);
    const start = snapshot(world);
    await all(world, bundle, "apply");
    const done = mutating(world);
    await all(world, bundle, "apply");
    expect(mutating(world)).toBe(done);
    await all(world, bundle, "verify");
    const restarts = messages(world).filter((cmdlet) => cmdlet === "Restart-WebAppPool").length;
    expect(restarts).toBe(bundle.plan.topology.mailboxServers.length);
    await all(world, bundle, "undo");
    expect(snapshot(world)).toEqual(start);
    expect(messages(world).at(-1)).toMatch(/^(Restart-WebAppPool|Enable-CsTopology)$/);
  });
});

describe.each(Object.entries(renewedOverrides).filter((_, turn) => deep || turn === 0))(
  "a renewal, %s,",
  (_name, answers) => {
    const restart = { script: "mailbox-server/Set-OwaImConfig.ps1", computer };
    const used = (world: World) => snapshot(world).settingOverrides.map(({ Parameters }) => Parameters[0]);

    it("is rehearsed dry, and gives each override its new certificate beside the same pool", async () => {
      const { bundle, world } = stage.begin(answers);
      const start = snapshot(world);
      const rehearsal = await runOn(stage.lab, world, bundle, apply, { WhatIf: true });
      expect([rehearsal.exitCode, snapshot(world)]).toEqual([10, start]);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      const { mailboxServers, poolFqdn } = bundle.plan.topology;
      expect(snapshot(world).settingOverrides.map(({ Parameters }) => Parameters)).toEqual(
        mailboxServers.map(({ thumbprint }) => [`IMCertificateThumbprint=${thumbprint}`, `IMServerName=${poolFqdn}`]),
      );
    });

    it("is refused where another certificate is in use, before anything is changed", async () => {
      const { bundle, world } = stage.begin(answers, (state) => {
        for (const one of state.exchange.settingOverrides ?? [])
          one.Parameters = one.Parameters.map((value) => value.replace(/(?<=Thumbprint=).*/, foreign));
      });
      const result = await runOn(stage.lab, world, bundle, apply);
      expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
      expect(result.warnings.join(" ")).toContain("The override has not the certificate to replace");
      expect(used(world)).toEqual(used(world).map(() => `IMCertificateThumbprint=${foreign}`));
    });

    it("is refused where an override for every server counts as well", async () => {
      const { bundle, world } = stage.begin(answers, other({}));
      const refused = await runOn(stage.lab, world, bundle, apply);
      expect([refused.exitCode, mutating(world)]).toEqual([3, 0]);
      expect(refused.warnings.join(" ")).toContain("for every server as well");
    });

    it("whose new certificate is not on the server restarts nothing, and is taken back", async () => {
      const { bundle, world } = stage.begin(answers, (state) => void state.computers[computer]?.certificates.shift());
      const start = snapshot(world);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      const made = mutating(world);
      expect((await runOn(stage.lab, world, bundle, restart)).exitCode).toBe(3);
      expect(mutating(world)).toBe(made);
      expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
      expect(snapshot(world)).toEqual(start);
    });

    it("has no script that a program could call: it would need rights in Exchange", () => {
      const { bundle } = stage.begin(answers);
      expect(existsSync(join(bundle.folder, "mailbox-server/Set-OwaImConfig.ps1"))).toBe(true);
      expect(existsSync(join(bundle.folder, "mailbox-server/Update-OwaImCertificate.ps1"))).toBe(false);
    });
  },
);

/** The same answers with this many servers. */
const withServers = (name: string, count: number): unknown => ({
  ...(scenarios[name] as object),
  mailboxServers: mailboxServers(count),
});
/** One version in an ordinary run. */
const versions = deep ? ["exchange-2016", "exchange-2019", "exchange-se"] : ["exchange-2019"];

describe.each(versions)("an override of %s", (version) => {
  const [one, two] = [withServers(version, 1), withServers(version, 2)];

  it("is told from what a server knew before it was refreshed, whatever form the answers have", async () => {
    for (const remote of [true, false]) {
      const { bundle, world } = stage.begin(two, (state) => (state.exchange.remote = remote));
      expect((await runOn(stage.lab, world, bundle, apply, { WhatIf: true })).exitCode).toBe(10);
      expect(mutating(world)).toBe(0);
      expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
      const { settingOverrides } = snapshot(world);
      expect(settingOverrides.map(({ Name, Server }) => [Name, Server])).toEqual([
        ["OWA IM MBX01", ["mbx01"]],
        ["OWA IM MBX02", ["mbx02"]],
      ]);
      expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
    }
  });

  it.each<readonly [string, (state: WorldState) => void, string]>([
    [
      "of someone else for every server",
      other({}),
      'The override "IM of Kim" (by litware.example/Admins/Kim) sets OwaServer/IMSettings for every server as well',
    ],
    ["of someone else with a wildcard", other({ Server: ["MBX*"] }), "for MBX* as well"],
    ["of someone else for this server", other({ Server: ["far", "MBX01.contoso.com"] }), "for far, MBX01 as well"],
    [
      "of this name for two servers",
      other({ Name: "OWA IM MBX01", Server: ["mbx01", "mbx02"] }),
      "for mbx01, mbx02, not OwaServer/IMSettings for mbx01.contoso.com alone",
    ],
    [
      "of this name for another section",
      other({ Name: "OWA IM MBX01", SectionName: "X", Server: ["mbx01"] }),
      "OwaServer/X",
    ],
    ["where the section is gone", (state) => (state.exchange.withoutMessaging = true), "has no section IMSettings"],
    [
      "on servers of another version",
      (state) => state.exchange.servers.forEach((row) => (row.AdminDisplayVersion = "Version 15.0 (Build 1497.2)")),
      ", as planned: mbx01.contoso.com (Version 15.0 (Build 1497.2)), mbx02.contoso.com (Version 15.0 (Build 1497.2)).",
    ],
  ])("%s is refused, and nothing is changed", async (_name, change, said) => {
    const { bundle, world } = stage.begin(two, change);
    const result = await runOn(stage.lab, world, bundle, apply);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain(said);
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
  });

  it("for other servers is left alone", async () => {
    const { bundle, world } = stage.begin(two, other({ Server: ["MBX1?", "far"] }));
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world).settingOverrides.map(({ Name }) => Name)).toEqual(["IM of Kim"]);
  });

  it("that a server does not accept fails, and stays failed", async () => {
    const { bundle, world } = stage.begin(one, (state) => (state.exchange.overrideStatus = "Rejected"));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(result.exitCode).toBe(5);
    expect(result.warnings.join("\n")).toContain("OnServer=Rejected");
    const tested = await runOn(stage.lab, world, bundle, test);
    expect(tested.exitCode).toBe(5);
    expect(tested.warnings.join("\n")).toContain("its status is Rejected");
  });

  it("that was there comes back with everything that it had", async () => {
    const { bundle, world } = stage.begin(
      one,
      other({ Name: "OWA IM MBX01", Server: ["mbx01"], Reason: "By hand", MinVersion: "15.2.1.0" }),
    );
    const start = snapshot(world);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world)).toEqual(start);
  });

  it.each(deep ? [2, null] : [2])("that a server sees with refresh %j is waited for", async (refreshes) => {
    const { bundle, world } = stage.begin(one, (state) => (state.exchange.overrideRefreshes = refreshes));
    const result = await runOn(stage.lab, world, bundle, apply);
    expect(sleeps(world).length).toBe(refreshes ?? 60);
    expect([result.exitCode, result.warnings.join().includes("OnServer=not known")]).toEqual(
      refreshes === null ? [5, true] : [0, false],
    );
    changeState(world, (state) => (state.exchange.overrideRefreshes = 0));
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
    expect((await runOn(stage.lab, world, bundle, undo)).exitCode).toBe(0);
    expect(snapshot(world).settingOverrides).toEqual([]);
  });

  // What was changed is changed: a server that cannot be asked for a moment is asked again.
  it("whose server does not answer once while it is waited for is changed, and taken back, all the same", async () => {
    const { bundle, world } = stage.begin(one);
    const start = snapshot(world);
    const silent = (before: string, hit: number) => ({ before, hit, script: "$Ask.Server = 'gone'" });
    // Behind the table and the look before the change.
    const waiting = silent("$Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides')", 3);
    const applied = await runOn(stage.lab, world, bundle, apply, {}, { interrupts: [waiting] });
    expect([applied.exitCode, sleeps(world).length], applied.warnings.join("\n")).toEqual([0, 1]);
    const leaving = silent("$Answer = [string](Get-ExchangeDiagnosticInfo @Ask", 1);
    const back = { before: "} catch { return $false }", hit: 1, script: "$Ask.Server = 'mbx01'" };
    const undone = await runOn(stage.lab, world, bundle, undo, {}, { interrupts: [leaving, back] });
    expect([undone.exitCode, sleeps(world).length], undone.warnings.join("\n")).toEqual([0, 2]);
    expect(snapshot(world)).toEqual(start);
  });

  it("that someone changed since is not taken back", async () => {
    const { bundle, world } = stage.begin(one);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
    changeState(world, (state) => (state.exchange.settingOverrides ?? []).forEach((one) => one.Parameters.push("X=1")));
    const result = await runOn(stage.lab, world, bundle, undo);
    expect([result.exitCode, result.warnings.join().includes("It was changed since")]).toEqual([3, true]);
  });

  it.each(["answer-lost", "terminating"] as const)(
    "whose making ends with %s is completed or taken back",
    async (kind) => {
      for (const next of [apply, undo]) {
        const { bundle, world } = stage.begin(two);
        const start = snapshot(world);
        setFaults(world, { index: 2, kind });
        expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(4);
        setFaults(world);
        expect((await runOn(stage.lab, world, bundle, next)).exitCode).toBe(0);
        if (next === undo) expect(snapshot(world)).toEqual(start);
        else expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
      }
    },
  );

  it.each(["answer-lost", "terminating"] as const)(
    "is followed by a restart that, when it ends with %s, is made good or taken back",
    async (kind) => {
      const restart = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
      for (const next of [restart, { ...restart, script: "mailbox-server/Undo-OwaImConfig.ps1" }]) {
        const { bundle, world } = stage.begin(two);
        expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
        setFaults(world, { index: 1, kind });
        expect((await runOn(stage.lab, world, bundle, restart)).exitCode).toBe(4);
        setFaults(world);
        expect((await runOn(stage.lab, world, bundle, next)).exitCode).toBe(0);
      }
    },
  );
});
