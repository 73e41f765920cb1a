import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deep } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, executions, removeBundle, runAll, runOn, unpack, type UnpackedBundle } from "../bundle-runs";
import { addServersOf, openShellOf } from "../joined-estate";
import { calls, changeState, computerName, computerPaths, readState, snapshot, type World } from "../world";
import type { WorldState } from "../world-state";
import type { Snapshot } from "./fault-cases";
import { openStage } from "./stage";

/** Versions of Exchange beside each other, and builds that a plan is not for. */
const stage = openStage();
const override = { script: "exchange/Set-OwaImOverride.ps1", computer: "MBX01" };
const messaging = { script: "exchange/Set-OwaMessaging.ps1", computer: "MBX01" };
const restart = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;

/** The same answers with other names of servers, for the second plan of an organisation. */
const renamed = (name: string): unknown =>
  JSON.parse(JSON.stringify(scenarios[name]).replaceAll(/\b(cas|mbx)(?=\d)/g, "new$1"));

/** What a change did to the servers of a plan. */
const partOf = (state: Snapshot, { plan: { topology } }: UnpackedBundle) => {
  const servers = [...topology.clientAccessServers, ...topology.mailboxServers.map(({ fqdn }) => fqdn)];
  const names = servers.map(computerName);
  return {
    directories: state.owaVirtualDirectories.filter(({ Server }) => names.includes(Server)),
    overrides: state.settingOverrides.filter(({ Server }) => names.includes(computerName(Server?.[0] ?? ""))),
    files: names.map((name) => state.webConfigs[name]),
    trust: state.trustedPools.filter(({ Fqdn }) =>
      topology.mailboxServers.some(({ certificateName }) => certificateName === Fqdn),
    ),
  };
};

const pairs: readonly (readonly [older: string, newer: string])[] = [
  ["exchange-2016", "exchange-2019"],
  ...(deep
    ? ([
        ["exchange-2010", "split-1"],
        ["split-1", "exchange-2016-trust"],
        ["exchange-2016", "exchange-se"],
        ["exchange-2019", "exchange-se"],
      ] as const)
    : []),
];

describe("one organisation with two versions", () => {
  it.each(pairs)(
    "%s and %s: each plan changes its servers alone, and takes back what it did",
    async (older, newer) => {
      const [one, other] = [scenarios[older], renamed(newer)];
      const bundle = unpack(other);
      const { bundle: first, world } = stage.begin(one, (state) => addServersOf(state, bundle.plan.topology));
      const run = async (which: UnpackedBundle, purpose: "apply" | "verify" | "undo") => {
        changeState(world, openShellOf(which.plan.topology));
        const results = await runAll(stage.lab, world, which, purpose);
        const said = results.flatMap(({ warnings, output }) => [...warnings, ...output]).join("\n");
        expect(codes(results), said).toEqual([0]);
        return snapshot(world);
      };
      const start = snapshot(world);
      const half = await run(first, "apply");
      expect(partOf(half, first)).not.toEqual(partOf(start, first));
      expect(partOf(half, bundle)).toEqual(partOf(start, bundle));
      const whole = await run(bundle, "apply");
      expect(partOf(whole, bundle)).not.toEqual(partOf(start, bundle));
      expect(partOf(whole, first)).toEqual(partOf(half, first));
      await run(first, "verify");
      await run(bundle, "verify");
      const back = await run(bundle, "undo");
      expect(partOf(back, bundle)).toEqual(partOf(start, bundle));
      expect(partOf(back, first)).toEqual(partOf(half, first));
      expect(await run(first, "undo")).toEqual(start);
      removeBundle(bundle);
    },
    600_000,
  );
});

const shown = (versions: Readonly<Record<string, string>>) => (state: WorldState) => {
  for (const server of state.exchange.servers)
    server.AdminDisplayVersion = versions[server.Name] ?? server.AdminDisplayVersion;
};
const setup = "HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup";
const [cu1, unknown] = ["Version 15.2 (Build 2630.9)", "Version 15.3 (Build 17.2)"];

describe("a list of servers", () => {
  it.each([
    ["another version", "exchange-2019", { MBX02: "Version 15.1 (Build 2507.6)" }, "mbx02"],
    ["the next product", "exchange-2019", { MBX01: "Version 15.2 (Build 2562.17)" }, "mbx01"],
    ["a build that is not known", "exchange-se", { MBX01: unknown }, "mbx01"],
    ["no version told", "exchange-2016", { MBX02: "" }, "mbx02"],
  ])(
    "with %s is refused in one sentence that names the server; nothing is changed",
    async (_what, name, versions, server) => {
      const { bundle, world } = stage.begin(scenarios[name], shown(versions));
      const result = await runOn(stage.lab, world, bundle, override);
      expect([result.exitCode, mutating(world)], result.output.join("\n")).toEqual([3, 0]);
      const told = Object.values(versions)[0] || "no version told";
      expect(result.warnings).toEqual([expect.stringContaining(`: ${server}.contoso.com (${told}). Make a plan for`)]);
      expect((await runOn(stage.lab, world, bundle, messaging)).exitCode).toBe(3);
      expect(mutating(world)).toBe(0);
    },
  );

  it.each([
    ["split-1", ["15", "1", "2507"], "Not known as an Exchange 2013 server: Exchange here is 15.1.2507."],
    ["exchange-se", ["15", "2", "1748"], "Not known as an Exchange SE server: Exchange here is 15.2.1748."],
    [
      "split-1",
      [],
      "Not known as an Exchange 2013 server: Exchange here is of a build that the registry does not tell.",
    ],
  ])("is refused on the server itself as well, by what its registry says (%s)", async (name, parts, said) => {
    const [MsiProductMajor = "", MsiProductMinor = "", MsiBuildMajor = ""] = parts;
    const { bundle, world } = stage.begin(scenarios[name], ({ computers: { MBX01 } }) => {
      if (MBX01) MBX01.registry[setup] = { MsiProductMajor, MsiProductMinor, MsiBuildMajor };
    });
    const start = snapshot(world);
    const result = await runOn(stage.lab, world, bundle, restart);
    expect([result.exitCode, result.warnings]).toEqual([3, [expect.stringContaining(said)]]);
    expect(snapshot(world)).toEqual(start);
  });

  // Lync's script cannot ask Exchange (decision 026): the checklist rehearses every script before the first change.
  it.each([
    ["exchange-2019", "Version 15.1 (Build 2507.6)"],
    ["split-3", "Version 15.1 (Build 2507.6)"],
  ])("of two versions is refused by the rehearsals, before there is trust (%s)", async (name, other) => {
    const { bundle, world } = stage.begin(scenarios[name], shown({ MBX02: other }));
    const start = snapshot(world);
    const refused = [];
    for (const execution of executions(bundle, "apply")) {
      const { exitCode, warnings } = await runOn(stage.lab, world, bundle, execution, { WhatIf: true });
      expect([3, 10], warnings.join("\n")).toContain(exitCode);
      if (exitCode === 3) refused.push([execution.script, execution.computer, warnings.join("\n")]);
    }
    expect(refused).toContainEqual([
      "mailbox-server/Set-OwaImConfig.ps1",
      "MBX02",
      expect.stringContaining("Exchange here is 15.1.2507."),
    ]);
    expect(refused.every(([, , said]) => /Not known as/.test(said ?? ""))).toBe(true);
    expect([mutating(world), snapshot(world)]).toEqual([0, start]);
  });

  it("is taken without those of another version where -Server names the others", async () => {
    const { bundle, world } = stage.begin(scenarios["exchange-2019"], shown({ MBX02: "Version 15.1 (Build 2507.6)" }));
    const result = await runOn(stage.lab, world, bundle, override, { Server: ["mbx01.contoso.com"] });
    expect(result.exitCode, result.warnings.join("\n")).toBe(0);
    expect(snapshot(world).settingOverrides.map(({ Name }) => Name)).toEqual(["OWA IM MBX01"]);
  });
});

describe("Exchange SE with a Cumulative Update", () => {
  const updated = shown({ MBX01: cu1 });

  it("is changed where the section and the DLL are both there", async () => {
    const { bundle, world } = stage.begin(scenarios["exchange-se"], updated);
    const results = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(results), results.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
  });

  it("is refused without the section, which names its build", async () => {
    const { bundle, world } = stage.begin(scenarios["exchange-se"], (state) => {
      updated(state);
      state.exchange.withoutMessaging = true;
    });
    const result = await runOn(stage.lab, world, bundle, override);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("Exchange 15.2.2630.9 has no section IMSettings");
  });

  it("is refused without the DLL", async () => {
    const { bundle, world } = stage.begin(scenarios["exchange-se"], updated);
    rmSync(computerPaths(world, "MBX01").ucmaDll);
    const result = await runOn(stage.lab, world, bundle, restart);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
  });
});

describe("Exchange 2016 up to Cumulative Update 3", () => {
  it.each([
    ["Version 15.1 (Build 544.27)", "Microsoft.Exchange.Directory.TopologyService", "Config"],
    ["Version 15.1 (Build 669.32)", "MSExchangeMailboxAssistants", "Config,Component=OwaServer"],
  ])("%s tells what is in effect by the process %s", async (build, process, argument) => {
    const { bundle, world } = stage.begin(scenarios["exchange-2016"], shown({ MBX01: build, MBX02: build }));
    expect((await runOn(stage.lab, world, bundle, override)).exitCode).toBe(0);
    const asked = calls(world).filter(({ parameters }) => String(parameters["Argument"] ?? "").startsWith("Config"));
    expect(
      new Set(asked.map(({ parameters }) => `${String(parameters["Process"])} ${String(parameters["Argument"])}`)),
    ).toEqual(new Set([`${process} ${argument}`]));
    expect(readState(world).exchange.settingOverrides).toHaveLength(2);
  });
});
