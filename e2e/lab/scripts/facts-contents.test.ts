import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { certificate } from "../estate";
import { owaEvent } from "../events";
import { webConfig } from "../web-config";
import { computerPaths } from "../world";
import type { WorldState } from "../world-state";
import { duplicated } from "./duplicates";
import { collect, contradicting, factsOf } from "./facts-stage";
import { openStage } from "./stage";

const stage = openStage();
const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";

/** A certificate whose bytes say CN=mbx01.contoso.com, O=Litware and the serial number 4C0102. */
const raw = readFileSync(new URL("../data/certificate.b64", import.meta.url), "utf8").trim();

async function exchange(change: (state: WorldState) => void, scenario = "split-3") {
  const { bundle, world } = stage.begin(scenarios[scenario], change);
  const found = await collect(stage, world, bundle, "exchange");
  return { found, bundle, facts: factsOf(found, "Get-ExchangeFacts") };
}

async function mailbox(change: (state: WorldState) => void, config?: Buffer) {
  const { bundle, world } = stage.begin(scenarios["split-1"], change);
  if (config) writeFileSync(computerPaths(world, "MBX01").webConfig, config);
  const found = await collect(stage, world, bundle, "mailbox-server");
  return { found, bundle, facts: factsOf(found, "Get-MailboxServerFacts") };
}

describe("facts of Lync", () => {
  it("hold every property of a trusted pool, its computers and applications", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.lync.objects = true;
      state.lync.trustedPools.push({
        ...{ Fqdn: "apps.contoso.com", Registrar: "Registrar:pool01.contoso.com", SiteId: "Site:Munich" },
        ...{ RequiresReplication: true, OutboundOnly: true, Computers: ["a1.contoso.com", "a2.contoso.com"] },
      });
      const application = { PoolFqdn: "apps.contoso.com", Id: "Other", Port: 5300, EnableTcp: true };
      state.lync.trustedApplications.push({ ...application, LegacyApplicationName: "Older" });
    });
    const facts = factsOf(await collect(stage, world, bundle, "lync"), "Get-LyncFacts");
    expect(facts["lync-version"]).toMatchObject({ version: "5.0.8308.0" });
    expect(facts["trusted-pools"]).toMatchObject({
      trustedPools: [
        {
          ...{ fqdn: "apps.contoso.com", registrar: "pool01.contoso.com", site: "Munich", audioPortCount: 0 },
          ...{ requiresReplication: true, outboundOnly: true, throttleAsServer: true, treatAsAuthenticated: true },
          ...{ audioPortStart: null, dependentServiceList: [] },
        },
      ],
    });
    expect(facts["trusted-computers"]).toEqual({
      trustedComputers: ["a1", "a2"].map((name) => ({ fqdn: `${name}.contoso.com`, pool: "apps.contoso.com" })),
    });
    expect(facts["trusted-applications"]).toEqual({
      trustedApplications: [
        {
          ...{ pool: "apps.contoso.com", applicationId: "Other", port: 5300, protocol: "Tcp" },
          legacyApplicationName: "Older",
        },
      ],
    });
    expect(facts.sites).toMatchObject({ sites: [{ siteId: "Munich" }, { siteId: "Munich2", displayName: "Munich" }] });
    expect(facts.pools).toMatchObject({
      pools: [
        { fqdn: "pool01.contoso.com", site: "Munich", computers: ["fe01.contoso.com", "fe02.contoso.com"] },
        { fqdn: "apps.contoso.com", services: ["TrustedApplicationPool:apps.contoso.com"] },
      ],
    });
  }, 300_000);
});

describe("endpoints of trusted applications", () => {
  const endpoint = (PoolFqdn: string) => ({ PoolFqdn, ApplicationId: "Queue", SipAddress: `sip:${PoolFqdn}` });

  it("are collected of the pools that name a discovered server, as pool or as computer, and of no other", async () => {
    const { bundle, world } = stage.begin(scenarios["repair"], (state) => {
      duplicated(state);
      const pools = state.lync.trustedPools.map(({ Fqdn }) => Fqdn);
      state.lync.endpoints = pools.filter((fqdn) => fqdn !== "mbx01.contoso.com").map(endpoint);
    });
    const found = await collect(stage, world, bundle, "lync");
    expect(factsOf(found, "Get-LyncFacts")["trusted-endpoints"]).toEqual({
      trustedEndpoints: ["mbx02.contoso.com", "owa-im.contoso.com"].map((pool) => ({
        pool,
        sipAddress: `sip:${pool}`,
      })),
    });
    expect(contradicting(found, bundle)).toEqual(["endpoint", "endpoint"]);
  }, 300_000);
});

describe("facts of Exchange", () => {
  it("hide no server behind one that is down", async () => {
    const { facts, found, bundle } = await exchange((state) => {
      for (const server of state.exchange.servers) if (server.Name === "CAS02") server.down = true;
    });
    expect(facts["owa-virtual-directories"]).toMatchObject({
      servers: [
        {
          server: "cas01.contoso.com",
          directories: [{ name: "owa (Default Web Site)", instantMessagingType: "None" }],
        },
        { server: "cas02.contoso.com", error: expect.stringContaining("RPC server is unavailable") },
        { server: "cas03.contoso.com", directories: [{ instantMessagingEnabled: true }] },
      ],
    });
    expect(contradicting(found, bundle)).toEqual(["unreadable-directory"]);
  }, 300_000);

  it("tell dial plans by their name, however the directory spells them", async () => {
    const { facts } = await exchange((state) => {
      state.exchange.distinguishedNames = true;
      for (const row of [...state.exchange.umServices, ...state.exchange.umCallRouters])
        row.DialPlans.push("Plan, one");
    }, "dial-plans");
    const plans = { umStartupMode: "TCP", dialPlans: ["Branch PBX", "Plan, one"] };
    expect(facts["um-services"]).toMatchObject({ services: [plans, plans] });
    expect(facts["um-call-routers"]).toMatchObject({ servers: [{ settings: [plans] }, { settings: [plans] }] });
    expect(facts["dial-plans"]).toMatchObject({ dialPlans: [{ uriType: "SipName" }, {}, { uriType: "TelExtn" }] });
  }, 300_000);

  it("read a certificate from its bytes where nothing else arrives", async () => {
    const { facts } = await exchange((state) => {
      for (const row of state.exchange.certificates) if (row.Server === "MBX01") row.RawData = raw;
    }, "split-1");
    expect(facts["exchange-certificates"]).toMatchObject({
      servers: [
        { server: "cas01.contoso.com", certificates: [{ certificateDomains: ["cas01.contoso.com"], status: "Valid" }] },
        {
          server: "mbx01.contoso.com",
          certificates: [
            {
              thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/),
              subject: expect.stringContaining("CN=mbx01.contoso.com"),
              ...{ serialNumber: "4C0102", notAfter: expect.stringMatching(/Z$/), status: "", hasPrivateKey: null },
            },
          ],
        },
      ],
    });
  }, 300_000);

  it("hold what overrides say, and neither who made them nor why", async () => {
    const { facts, found } = await exchange((state) => {
      const Parameters = ["IMServerName=pool01.contoso.com", `IMCertificateThumbprint=${thumbprint}`];
      const override = { ComponentName: "OwaServer", SectionName: "IMSettings", Parameters };
      state.exchange.settingOverrides = [
        { ...override, Name: "IM all", Server: null },
        { ...override, Name: "IM one", Server: ["MBX0*"], Parameters: Parameters.slice(1) },
      ];
      state.exchange.mailboxes.push({
        ...{ Name: "Kim Akers", Alias: "kim", ServerName: "MBX01", UserPrincipalName: "kim@contoso.com" },
        ...{ PrimarySmtpAddress: "kim@contoso.com", EmailAddresses: [], OWAEnabled: true, OwaMailboxPolicy: null },
      });
    }, "split-1");
    expect(facts["setting-overrides"]).toMatchObject({
      overrides: [
        { name: "IM all", server: [], status: "Accepted", componentName: "OwaServer", sectionName: "IMSettings" },
        { name: "IM one", server: ["MBX0*"], parameters: [`IMCertificateThumbprint=${thumbprint}`], minVersion: "" },
      ],
    });
    expect(found.text).not.toMatch(/kim/i);
  }, 300_000);

  it("name the servers on which a database can be active", async () => {
    const { facts, found, bundle } = await exchange((state) => {
      state.exchange.databases.push({ Name: "DB9", Servers: ["MBX01", "MBX77"] });
      state.exchange.servers.push({
        ...{ Name: "EDGE", Fqdn: "edge.contoso.com", ServerRole: "Edge", down: false },
        AdminDisplayVersion: "Version 15.0 (Build 1497.2)",
      });
    });
    expect(facts.databases).toMatchObject({
      databases: [{}, {}, {}, { name: "DB9", servers: ["MBX01", "MBX77"], recovery: false }],
    });
    expect(facts["mailbox-servers"]).toMatchObject({ servers: [{ databaseAvailabilityGroup: "DAG01" }, {}, {}] });
    expect(contradicting(found, bundle)).toEqual(["uncovered-copy"]);
    // An Edge Transport server is listed, and asked for nothing.
    expect(found.text.match(/edge\.contoso\.com/g)).toHaveLength(1);
  }, 300_000);
});

describe("facts of a Mailbox server", () => {
  it.each([
    ["expired", {}, ["expired"]],
    ["not-yet-valid", {}, ["not-yet-valid"]],
    ["wrong-name", {}, ["other-subject", "not-among-names"]],
    ["wildcard", {}, ["other-subject"]],
    ["name-not-in-san", {}, ["not-among-names"]],
    ["no-san", {}, ["not-among-names"]],
    ["no-private-key", {}, ["no-private-key"]],
    ["self-signed", {}, ["self-issued"]],
    ["untrusted-root", {}, ["no-chain"]],
    ["no-server-authentication", {}, ["no-server-usage"]],
    ["good", { provider: "cng" }, ["cng-key"]],
    ["no-client-authentication", {}, []],
  ] as const)(
    "hold what the rules ask of a certificate: %s %o",
    async (variant, more, codes) => {
      const { found, bundle } = await mailbox((state) => {
        const rows = [certificate(thumbprint, "mbx01.contoso.com", { variant, ...more })];
        for (const [name, computer] of Object.entries(state.computers))
          if (name === "MBX01") computer.certificates = rows;
      });
      expect(contradicting(found, bundle)).toEqual(codes);
    },
    300_000,
  );

  it("hold the neighbours of the two keys [case 67]", async () => {
    const appSettings = `<appSettings>
    <add key="LyncIMSyncLogEnabled" value="False" />
    <add key="lyncimsynclogfilepath" value="D:\\Logs" />
    <add key="IMPortNumber" value="5075" />
    <add key="EnableIMForOwaPremium" value="true" />
  </appSettings>`;
    const { facts, found, bundle } = await mailbox(() => undefined, webConfig({ appSettings }));
    expect(facts["web-config"]).toMatchObject({
      ...{ enableImForOwaPremium: true, lyncImSyncLogEnabled: false, lyncImSyncLogFilePath: "D:\\Logs" },
      ...{ imPortNumber: "5075", imServerName: null, imCertificateThumbprint: null, problem: "", readOnly: false },
      ...{ written: expect.stringMatching(/Z$/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(contradicting(found, bundle)).toEqual(["im-switched-off"]);
  }, 300_000);

  it("say why a file cannot be edited", async () => {
    const twice = `<appSettings>
    <add key="IMServerName" value="a" />
    <add key="IMServerName" value="b" />
  </appSettings>`;
    const { facts, found, bundle } = await mailbox(() => undefined, webConfig({ appSettings: twice }));
    expect(facts["web-config"]).toMatchObject({
      problem: expect.stringContaining("is there twice"),
      imServerName: null,
    });
    expect(contradicting(found, bundle)).toEqual(["web-config"]);
  }, 300_000);

  it("hold versions, the pool's state and the newest event of each kind, without its text", async () => {
    const { facts, found } = await mailbox((state) => {
      for (const [name, computer] of Object.entries(state.computers)) {
        if (name !== "MBX01") continue;
        computer.appPool = "Stopped";
        computer.events.push(owaEvent(112, "2024-03-01T08:00:00Z"), owaEvent(103, "2026-11-25T08:00:00Z"));
        computer.events.push(owaEvent(103, "2026-11-26T08:00:00Z"), owaEvent(999, "2026-11-26T08:00:00Z"));
        computer.registry["HKLM:\\SOFTWARE\\Policies\\Microsoft\\System\\DNSClient"] = {
          "NV PrimaryDnsSuffix": "corp.contoso.com",
        };
        computer.registry["HKLM:\\SOFTWARE\\Microsoft\\UCMA\\{902F4F35-D5DC-4363-8671-D5EF0D26C21D}"] = {
          Version: "5.0.8308.0",
        };
      }
    });
    expect(facts["app-pool"]).toEqual({ state: "Stopped" });
    expect(facts["owa-events"]).toEqual({
      events: [
        { id: 112, time: "2024-03-01T08:00:00Z" },
        { id: 103, time: "2026-11-26T08:00:00Z" },
      ],
    });
    expect(found.text).not.toContain("nicht gefunden");
    expect(facts["ucma-runtime"]).toMatchObject({ exists: true, version: "5.0.8308.0" });
    expect(facts.windows).toMatchObject({
      powerShell: expect.stringMatching(/^\d+\.\d+/),
      // A policy supersedes what the computer was given: collect.test.ts has that.
      domain: "corp.contoso.com",
    });
  }, 300_000);
});
