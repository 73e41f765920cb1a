import { describe, expect, it } from "vitest";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { calls, changeState, type World } from "../world";
import type { CertificateVariant } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const lync = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const exchange = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const mailbox = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;

describe("a failing check", () => {
  const variants: readonly CertificateVariant[] = [
    "expired",
    "not-yet-valid",
    "wrong-name",
    "name-not-in-san",
    "no-san",
    "wildcard",
    "no-private-key",
    "self-signed",
    "untrusted-root",
    "no-server-authentication",
  ];
  it.each(variants)(
    "of the certificate (%s) refuses with exit code 3 and names the server [criterion 30]",
    async (variant) => {
      const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
        for (const row of state.computers["MBX01"]?.certificates ?? []) row.variant = variant;
      });
      const result = await runOn(stage.lab, world, bundle, mailbox);
      expect(result.exitCode).toBe(3);
      expect(result.warnings.join("\n")).toContain("mbx01.contoso.com");
      expect(mutating(world)).toBe(0);
    },
  );

  it("is a key in CNG, a missing certificate, or a missing UCMA file [criterion 30]", async () => {
    const cases: ((state: Parameters<NonNullable<Parameters<typeof stage.begin>[1]>>[0]) => void)[] = [
      (state) => state.computers["MBX01"]?.certificates.forEach((row) => (row.provider = "cng")),
      (state) => state.computers["MBX01"]?.certificates.splice(0),
    ];
    for (const change of cases) {
      const { bundle, world } = stage.begin(scenarios["split-1"], change);
      expect((await runOn(stage.lab, world, bundle, mailbox)).exitCode).toBe(3);
      expect(mutating(world)).toBe(0);
    }
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    changeState(world, (state) => {
      for (const key of Object.keys(state.computers["MBX01"]?.registry ?? {}))
        if (key.includes("InstantMessaging")) delete state.computers["MBX01"]?.registry[key];
    });
    expect((await runOn(stage.lab, world, bundle, mailbox)).exitCode).toBe(3);
  });

  it.each(["no-client-authentication", "expires-soon"] as const)(
    "that only warns (%s) lets the change go on",
    async (variant) => {
      const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
        for (const row of state.computers["MBX01"]?.certificates ?? []) row.variant = variant;
      });
      const result = await runOn(stage.lab, world, bundle, mailbox);
      expect(result.exitCode).toBe(0);
      expect(result.warnings.join("\n")).toContain("im-certificate");
    },
  );

  it("of the last server blocks the change of the first [criterion 30]", async () => {
    const { bundle, world } = stage.begin(manyServers(3), (state) => {
      const last = state.exchange.servers.find(({ Name }) => Name === "CAS0003");
      if (last) last.down = true;
    });
    const result = await runOn(stage.lab, world, bundle, { ...exchange, computer: "CAS0001" });
    expect(result.exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
  });

  it("an unplanned server that is down does not matter [criterion 32]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.exchange.servers.push({
        Name: "DOWN",
        Fqdn: "down.contoso.com",
        ServerRole: "ClientAccess",
        AdminDisplayVersion: "Version 15.0 (Build 1497.2)",
        down: true,
      });
      state.exchange.owaVirtualDirectories.push({
        Server: "DOWN",
        Name: "owa (Default Web Site)",
        backEnd: false,
        InstantMessagingEnabled: true,
        InstantMessagingType: "None",
      });
    });
    expect((await runOn(stage.lab, world, bundle, exchange)).exitCode).toBe(0);
  });

  it("a pool that does not answer on 5061 warns in Set and fails in Test", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.reachable = [];
    });
    const applied = await runOn(stage.lab, world, bundle, mailbox);
    expect(applied.exitCode).toBe(0);
    expect(applied.warnings.join("\n")).toContain("5061");
    expect(
      (await runOn(stage.lab, world, bundle, { ...mailbox, script: "mailbox-server/Test-OwaImConfig.ps1" })).exitCode,
    ).toBe(5);
  });
});

describe("a name that is not exactly one thing", () => {
  const policy = (Name: string) => ({
    Name,
    IsDefault: false,
    InstantMessagingEnabled: true,
    InstantMessagingType: "None" as const,
  });
  it.each([
    ["a policy that is missing beside a longer name", (names: string[]) => names.splice(0, names.length, "Default2")],
    ["two policies that differ in case", (names: string[]) => names.push("DEFAULT")],
  ])("%s refuses before any change [criterion 23]", async (_name, change) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      const names = state.exchange.owaMailboxPolicies.map(({ Name }) => Name);
      change(names);
      state.exchange.owaMailboxPolicies = names.map(policy);
    });
    const result = await runOn(stage.lab, world, bundle, exchange);
    expect(result.exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
  });

  it("a site given by its display name refuses and says what to copy [criterion 23]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.sites = [{ SiteId: "MUC1", DisplayName: "Munich" }];
      state.lync.pools.forEach((pool) => (pool.SiteId = "MUC1"));
    });
    const result = await runOn(stage.lab, world, bundle, lync);
    expect(result.exitCode).toBe(3);
    expect(result.warnings.join("\n")).toContain("SiteId");
  });

  it("a server of another Exchange version refuses [criterion 23]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      for (const server of state.exchange.servers) server.AdminDisplayVersion = "Version 14.3 (Build 123.4)";
    });
    expect((await runOn(stage.lab, world, bundle, exchange)).exitCode).toBe(3);
    expect(mutating(world)).toBe(0);
  });
});
