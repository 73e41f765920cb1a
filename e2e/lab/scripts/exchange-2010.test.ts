import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, executions, factsFolder, runAll, runOn } from "../bundle-runs";
import { caseOn, changeState, computerPaths, setFaults, snapshot, type World } from "../world";
import type { WorldState } from "../world-state";
import { addUnplannedServers } from "../estate";
import { application, pool, startEvents, trust, write } from "./duplicates";
import { openStage } from "./stage";

const stage = openStage();
const input = scenarios["exchange-2010"];
const set = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "CAS01" };

const directoryOf = (state: { readonly owaVirtualDirectories: readonly object[] }, server: string) =>
  state.owaVirtualDirectories.find((row) => "Server" in row && row.Server === server);

describe("Exchange 2010", () => {
  it("is rehearsed, applied, proven, applied again without effect, and undone exactly; other versions stay as they are", async () => {
    const { bundle, world } = stage.begin(input, addUnplannedServers);
    const start = snapshot(world);
    expect(codes(await runAll(stage.lab, world, bundle, "discover"))).toEqual([0]);
    expect(codes(await runAll(stage.lab, world, bundle, "apply", { WhatIf: true }))).toEqual([10]);
    expect(snapshot(world)).toEqual(start);
    const applied = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(applied), applied.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    const desired = snapshot(world);
    expect(directoryOf(desired, "CAS02")).toMatchObject({
      InstantMessagingEnabled: true,
      InstantMessagingType: "Ocs",
      InstantMessagingCertificateThumbprint: "5C92E60D17AF43B8926E0D4FA1B7C385E2690D7F",
      InstantMessagingServerName: "pool01.contoso.com",
    });
    expect(directoryOf(desired, "FRONT")).toEqual(directoryOf(start, "FRONT"));
    expect(desired.webConfigs).toEqual(start.webConfigs);
    const proven = await runAll(stage.lab, world, bundle, "verify");
    expect(codes(proven), proven.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([0]);
    expect(snapshot(world)).toEqual(desired);
    const undone = await runAll(stage.lab, world, bundle, "undo");
    expect(codes(undone), undone.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
  }, 600_000);

  it("gets a renewed certificate, refuses to replace another one, and has no script for later renewals", async () => {
    const { bundle, world } = stage.begin(scenarios["renew-2010"]);
    expect(bundle.plan.topology.renews).toBe(false);
    const start = snapshot(world);
    const applied = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(applied), applied.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
    changeState(world, (state) => {
      for (const row of state.exchange.owaVirtualDirectories)
        row.InstantMessagingCertificateThumbprint = "0123456789ABCDEF0123456789ABCDEF01234567";
    });
    expect(codes(await runAll(stage.lab, world, bundle, "apply"))).toEqual([3]);
  });

  // Its Mailbox servers run no Outlook Web App: whoever signs in on a planned server is served there.
  it("is said to leave out Client Access servers, and no Mailbox server", async () => {
    const { bundle, world } = stage.begin(input, ({ exchange: { servers } }) => {
      for (const [Name, ServerRole] of [
        ["MBX1", "Mailbox"],
        ["CAS09", "Mailbox, ClientAccess"],
      ] as const) {
        const Fqdn = `${Name.toLowerCase()}.contoso.com`;
        servers.push({ Name, Fqdn, ServerRole, AdminDisplayVersion: "Version 14.3 (Build 123.4)", down: false });
      }
    });
    const messaging = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
    const { exitCode, warnings } = await runOn(stage.lab, world, bundle, messaging, { WhatIf: true });
    expect([exitCode, warnings.filter((text) => text.includes("leaves out"))]).toEqual([
      10,
      [expect.stringMatching(/leaves out cas09\.contoso\.com \(Client Access\)\. Users who sign in there get no/)],
    ]);
  });

  it("is turned off on its directories and policies, and comes back with what it had", async () => {
    const off = { ...(scenarios["turn-off"] as object), exchange: { version: "2010" } };
    const { bundle, world } = stage.begin(off, addUnplannedServers);
    const start = snapshot(world);
    const before = directoryOf(start, "CAS02");
    expect(before).toMatchObject({ InstantMessagingEnabled: true });
    const applied = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(applied), applied.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    const desired = snapshot(world);
    expect(directoryOf(desired, "CAS02")).toEqual({ ...before, InstantMessagingEnabled: false });
    expect(directoryOf(desired, "FRONT")).toEqual(directoryOf(start, "FRONT"));
    expect(codes(await runAll(stage.lab, world, bundle, "verify"))).toEqual([0]);
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
  });

  it.each([
    ["the directory", 1, "answer-lost"],
    ["the directory", 1, "terminating"],
    ["the recycle", 2, "terminating"],
  ] as const)("is completed, or taken back, after %s (call %i) ended with %s", async (_what, index, kind) => {
    for (const next of [set, { ...set, script: "mailbox-server/Undo-OwaImConfig.ps1" }]) {
      const { bundle, world } = stage.begin(input);
      const start = snapshot(world);
      setFaults(world, { index, kind });
      expect((await runOn(stage.lab, world, bundle, set)).exitCode).toBe(4);
      setFaults(world);
      expect((await runOn(stage.lab, world, bundle, next)).exitCode).toBe(0);
      if (next !== set) expect(snapshot(world)).toEqual(start);
    }
  });

  it("takes back what was set before, not what the product has by default", async () => {
    const { bundle, world } = stage.begin(input, (state) => {
      for (const row of state.exchange.owaVirtualDirectories)
        if (row.Server === "CAS01") {
          row.InstantMessagingCertificateThumbprint = "00 aa";
          row.InstantMessagingServerName = "ocs.contoso.com";
        }
    });
    const start = snapshot(world);
    expect(await runOn(stage.lab, world, bundle, set)).toMatchObject({ exitCode: 0 });
    const undo = { script: "mailbox-server/Undo-OwaImConfig.ps1", computer: "CAS01" };
    expect(await runOn(stage.lab, world, bundle, undo)).toMatchObject({ exitCode: 0 });
    expect(snapshot(world)).toEqual(start);
  });

  it.each([
    ["no Service Pack", "without a Service Pack (Version 14.0 (Build 639.21))", version("Version 14.0 (Build 639.21)")],
    ["another version", "not an Exchange 2010 server: Version 15.0", version("Version 15.0 (Build 1497.2)")],
    ["no DLL of the provider", "Microsoft.Rtc.UCWeb.dll is missing", provider("no-dll")],
    ["no UCMA 2.0", "UCMA 2.0 is missing", provider("no-ucma")],
    [
      "no registry value",
      "The registry value ImplementationDLLPath is missing",
      (state: WorldState) => {
        for (const computer of Object.values(state.computers)) computer.registry = {};
      },
    ],
  ])("refuses, with one sentence and without a change: %s", async (_what, sentence, change) => {
    const { bundle, world } = stage.begin(input, (state) => change(state));
    changeState(world, change);
    const start = snapshot(world);
    const { exitCode, warnings } = await runOn(stage.lab, world, bundle, set);
    expect([exitCode, warnings.filter((line) => line.includes(sentence)).length], warnings.join("\n")).toEqual([3, 1]);
    expect(snapshot(world)).toEqual(start);
  });

  it("gets rid of trust that is a duplicate of what Lync discovered, and has it back", async () => {
    const names = ["cas01.contoso.com", "cas02.contoso.com"];
    const repair = {
      ...{ ...(scenarios["repair"] as object), exchange: { version: "2010" } },
      mailboxServers: names.map((fqdn) => ({ fqdn, certificateName: fqdn, discoveredByLync: "yes" })),
    };
    const { bundle, world } = stage.begin(repair, (state) => {
      trust(
        state,
        names.map((name) => pool(name)),
        names.map((name) => application(name)),
      );
      write(state, startEvents(names, names));
    });
    const start = snapshot(world);
    expect(codes(await runAll(stage.lab, world, bundle, "apply", { WhatIf: true }))).toEqual([10]);
    const applied = await runAll(stage.lab, world, bundle, "apply");
    expect(codes(applied), applied.flatMap(({ warnings }) => warnings).join("\n")).toEqual([0]);
    expect(snapshot(world)).toEqual({ ...start, ...withoutTrust });
    expect(codes(await runAll(stage.lab, world, bundle, "undo"))).toEqual([0]);
    expect(snapshot(world)).toEqual(start);
  });

  it("is found by its registry key v14 where no variable names its folder", async () => {
    const { bundle, world } = stage.begin(input);
    changeState(world, (state) => {
      const { registry } = state.computers["CAS01"] ?? {};
      const values = { MsiInstallPath: computerPaths(world, "CAS01").install, MsiProductMajor: "14" };
      if (registry) registry[setup] = { ...values, MsiProductMinor: "3", MsiBuildMajor: "123", MsiBuildMinor: "4" };
    });
    const { environment } = caseOn(world, "CAS01", "windows-only");
    const request = { environment: { ...environment, ExchangeInstallPath: "" } };
    const web = join(computerPaths(world, "CAS01").install, "ClientAccess", "Records");
    const refused = await runOn(stage.lab, world, bundle, set, { LogDirectory: web }, request);
    expect([refused.exitCode, refused.warnings.join()]).toEqual([
      2,
      expect.stringContaining("never lie in a web folder"),
    ]);
    const get = { script: "mailbox-server/Get-MailboxServerFacts.ps1", computer: "CAS01" };
    expect((await runOn(stage.lab, world, bundle, get, {}, request)).exitCode).toBe(0);
    const folder = computerPaths(world, "CAS01").install;
    expect(factsOn(world, "CAS01")).toMatchObject({ exchange: { folder, version: "14.3.123.4" } });
  });

  it("says in its facts what this version cannot tell, and reads the rest", async () => {
    const { bundle, world } = stage.begin(input);
    const [exchange] = executions(bundle, "discover").filter(({ script }) => script.startsWith("exchange/"));
    if (!exchange) throw new Error("Nothing is collected in Exchange.");
    const { exitCode, warnings, output } = await runOn(stage.lab, world, bundle, exchange);
    expect(exitCode).toBe(0);
    expect(warnings.filter((line) => line.includes("This shell has no Get-SettingOverride"))).toHaveLength(1);
    expect(output).toContain("  ok  OWA virtual directories");
    const facts = factsOn(world, exchange.computer);
    expect(facts["um-services"]).toMatchObject({ services: [{ name: "CAS01" }, { name: "CAS02" }] });
    expect(facts["um-call-routers"]).toMatchObject({ error: expect.stringMatching(/^This shell has no Get-UMCall/) });
  });
});

const setup = "HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v14\\Setup";
const withoutTrust = {
  trustedPools: [],
  trustedApplications: [],
  published: { trustedPools: [], trustedApplications: [] },
};

/** What the script that collects facts wrote on a computer. */
function factsOn(world: World, computer: string): Readonly<Record<string, unknown>> {
  const folder = factsFolder(world, computer);
  const [file = ""] = readdirSync(folder);
  const { facts } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { facts: Record<string, unknown> };
  return facts;
}

function version(AdminDisplayVersion: string) {
  return (state: WorldState) =>
    state.exchange.servers.forEach((row) => (row.AdminDisplayVersion = AdminDisplayVersion));
}

function provider(there: "no-dll" | "no-ucma") {
  return (state: WorldState) => {
    for (const computer of Object.values(state.computers))
      if (computer.exchangeInstalled) computer.webServiceProvider = there;
  };
}
