import { describe, expect, it } from "vitest";
import { contradictionText, type Contradiction } from "@/lib/facts/contradiction";
import type { FactsFile } from "@/lib/facts/facts-schema";
import { generatePlan } from "@/lib/generate/generate";
import { records as words } from "@/lib/messages/en/records";
import { answersOf } from "@/lib/testing/example-answers";
import {
  certificateFact,
  exchangeServer,
  factsJson,
  lyncFacts,
  mailboxServerFacts,
  trustedPool,
} from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { contradictionsOf } from "./contradictions";
import { readRecord } from "./read-record";

const planOf = (name: string) => generatePlan(answersOf(scenarios[name]));
const split = planOf("split-3");
type Facts = Readonly<Record<string, unknown>>;

function found(script: FactsFile["script"], computer: string, facts: Facts, plan = split) {
  const read = readRecord(new TextEncoder().encode(factsJson(script, computer, facts)), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
  return contradictionsOf(read.value, plan);
}

const textOf = (one: Contradiction | undefined) => one && contradictionText(one, words);
const codes = (...args: Parameters<typeof found>) =>
  found(...args).map(({ code, section }) => `${code}: ${section ?? "-"}`);
const lync = (facts: Facts, plan = split) => codes("Get-LyncFacts", "FE01", facts, plan);

const time = "2026-11-25T09:00:00Z";
const events = (listed: readonly string[], table: readonly string[] = []) => ({
  "discovery-events": {
    events: [
      { id: 14492, source: "LS Protocol Stack", time, text: table.join("\r\n") || "fe01.contoso.com, version 6" },
      { id: 44024, source: "LS Exchange Unified Messaging Routing", time, text: ["Found:", ...listed].join("\r\n") },
    ],
  },
});
const pools = (...trustedPools: readonly unknown[]) => ({ "trusted-pools": { trustedPools } });

describe("what Lync knows", () => {
  it("fits the plan when nothing is discovered and pool and site are there", () => {
    expect(lync({})).toEqual([]);
  });

  it("contradicts trust for a name that Lync discovered, in any case of letters, and says when", () => {
    const contradictions = found("Get-LyncFacts", "FE01", events(["MBX02.contoso.com"]));
    expect(contradictions).toMatchObject([{ code: "discovered-and-trusted", section: "mailbox-servers", grave: true }]);
    expect(textOf(contradictions[0])).toContain("mbx02.contoso.com");
    expect(textOf(contradictions[0])).toContain(`event 44024 of ${time.slice(0, 10)} ${time.slice(11, 16)} UTC`);
  });

  it("does not contradict trust for a name that older events list, since the newest count [case 65]", () => {
    const plan = planOf("split-1");
    const source = "LS Exchange Unified Messaging Routing";
    const all = [
      { id: 44024, source, time: "2025-02-01T03:05:00Z", text: "mbx01.contoso.com" },
      { id: 14492, source: "LS Protocol Stack", time: "2026-11-20T03:00:00Z", text: "fe01.contoso.com, version 6" },
      { id: 44024, source, time: "2026-11-20T03:05:00Z", text: "umx9.contoso.com" },
    ];
    expect(lync({ "discovery-events": { events: all } }, plan)).toEqual([]);
    expect(lync({ "discovery-events": { events: all.slice(0, 2) } }, plan)).toEqual([
      "discovered-and-trusted: mailbox-servers",
    ]);
  });

  it("says so when an event names a planned server and not its version", () => {
    expect(lync(events([], ["mbx02.contoso.com"]))).toEqual(["discovery-in-doubt: mailbox-servers"]);
  });

  it("contradicts a plan that relies on discovery", () => {
    const plan = planOf("same-computer");
    const names = plan.topology.trustDecisions.map(({ certificateName }) => certificateName);
    expect(lync({}, plan)).toEqual(names.map(() => "not-discovered: unified-messaging"));
    expect(lync(events(names), plan)).toEqual([]);
    expect(lync({ ...events(names), ...pools(trustedPool(names[0] ?? "", "")) }, plan)).toEqual([
      "duplicate-trust: goal",
    ]);
    const computer = { trustedComputers: [{ fqdn: names[0], pool: "other.contoso.com" }] };
    expect(lync({ ...events(names), "trusted-computers": computer }, plan)).toEqual(["duplicate-trust: goal"]);
    expect(lync({ "discovery-events": { events: [] } }, plan)).toEqual(names.map(() => "discovery-unknown: -"));
  });

  it("contradicts a pool that exists with another registrar or in another site", () => {
    expect(lync(pools(trustedPool("mbx01.contoso.com", "old.contoso.com")))).toEqual(["other-registrar: lync-pool"]);
    expect(lync(pools(trustedPool("mbx01.contoso.com", "pool01.contoso.com", "Dublin")))).toEqual([
      "other-site: trust",
    ]);
    expect(lync(pools(trustedPool("mbx01.contoso.com")))).toEqual([]);
    // Lync shows the site of a pool by the name in its identity, which need not be the SiteId.
    const sites = { sites: { sites: [{ identity: "Site:HQ", siteId: "Munich", displayName: "Munich" }] } };
    expect(lync({ ...sites, ...pools(trustedPool("mbx01.contoso.com", "", "HQ")) })).toEqual([]);
  });

  it("contradicts a planned name that is a computer of another pool", () => {
    const other = (pool: string) => ({
      "trusted-computers": { trustedComputers: [{ fqdn: "mbx01.contoso.com", pool }] },
    });
    expect(lync(other("apps.contoso.com"))).toEqual(["computer-of-other-pool: -"]);
    expect(lync(other("MBX01.contoso.com"))).toEqual([]);
  });

  it("contradicts a pool that is not there or has no registrar", () => {
    const only = (fqdn: string, service: string) => ({
      pools: { pools: [{ fqdn, site: "Munich", computers: [], services: [service] }] },
    });
    expect(lync(only("other.contoso.com", "Registrar:other.contoso.com"))).toEqual(["other-lync: lync-pool"]);
    expect(lync(only("pool01.contoso.com", "WebServer:pool01.contoso.com"))).toEqual([
      "pool-without-registrar: lync-pool",
    ]);
  });

  it("contradicts a SiteId that is a display name, and one that is not there", () => {
    const sites = (siteId: string, displayName: string) => ({
      sites: { sites: [{ identity: `Site:${siteId}`, siteId, displayName }] },
    });
    const [named] = found("Get-LyncFacts", "FE01", sites("DE-MUC", "Munich"));
    expect(named).toMatchObject({ code: "unknown-site", section: "trust" });
    expect(textOf(named)).toContain("its SiteId is DE-MUC");
    expect(lync(sites("Berlin", "Berlin"))).toEqual(["unknown-site: trust"]);
  });

  it("takes a SiteId with its kind in front for what it is [case 77]", () => {
    const sites = [
      { identity: "Site:Munich", siteId: "Site:Munich", displayName: "Munich headquarters" },
      { identity: "Site:Munich2", siteId: "Site:Munich2", displayName: "Munich" },
    ];
    expect(lync({ sites: { sites } })).toEqual([]);
    expect(textOf(found("Get-LyncFacts", "FE01", { sites: { sites: sites.slice(1) } })[0])).toContain(
      "its SiteId is Munich2",
    );
  });

  it("contradicts a port that the application does not have, or another one has", () => {
    const application = (applicationId: string, port: number) => ({
      "trusted-applications": {
        trustedApplications: [
          { pool: "mbx01.contoso.com", applicationId, port, protocol: "Mtls", legacyApplicationName: applicationId },
        ],
      },
    });
    expect(lync(application("outlookwebapp", 5200))).toEqual(["port-in-use: trust"]);
    expect(lync(application("Other", 5199))).toEqual(["port-in-use: trust"]);
    expect(lync(application("OutlookWebApp", 5199))).toEqual([]);
    expect(lync(application("Other", 5300))).toEqual([]);
  });

  it("contradicts another version of the product", () => {
    expect(lync({ "lync-version": { version: "6.0.9319.0", text: "" } })).toEqual(["other-lync-version: versions"]);
  });
});

describe("what Exchange has", () => {
  const exchange = (facts: Facts, plan = split) => codes("Get-ExchangeFacts", "CAS01", facts, plan);
  const directory = {
    ...{ identity: "", instantMessagingEnabled: true, instantMessagingType: "None" },
    ...{ instantMessagingServerName: "", instantMessagingCertificateThumbprint: "" },
  };
  const asked = (server: string, name: string) => ({ server, directories: [{ ...directory, name }] });
  const every = split.topology.clientAccessServers.map((server) =>
    asked(server.toUpperCase(), "owa (Default Web Site)"),
  );

  it("fits the plan when every directory and policy is there", () => {
    const policy = { name: "default", isDefault: true, instantMessagingEnabled: true, instantMessagingType: "None" };
    expect(
      exchange({ "owa-virtual-directories": { servers: every }, "owa-mailbox-policies": { policies: [policy] } }),
    ).toEqual([]);
  });

  it("contradicts directories, policies and dial plans that are not there", () => {
    const plan = planOf("dial-plans");
    const facts = {
      "owa-virtual-directories": {
        servers: [asked("CAS01.contoso.com", "owa (Default Web Site)"), asked("cas02.contoso.com", "owa (Other)")],
      },
      "owa-mailbox-policies": {
        policies: [{ name: "Contractors", isDefault: false, instantMessagingEnabled: false, instantMessagingType: "" }],
      },
      "dial-plans": { dialPlans: [{ name: "Munich SIP Dial Plan", uriType: "TelExtn" }] },
    };
    expect(exchange(facts, plan)).toEqual([
      ...["no-dial-plan: unified-messaging", "no-dial-plan: unified-messaging"],
      ...["no-directory: client-access", "no-policy: policies"],
    ]);
  });

  it("tells a server that could not be asked from one that has no directory", () => {
    const servers = [{ server: "cas01.contoso.com", error: "The RPC server is unavailable." }, ...every.slice(1)];
    expect(exchange({ "owa-virtual-directories": { servers } })).toEqual(["unreadable-directory: -"]);
  });

  it("contradicts servers that Exchange does not know, or that are of another version", () => {
    const names = [...split.topology.clientAccessServers, ...split.topology.mailboxServers.map(({ fqdn }) => fqdn)];
    const directories = { "owa-virtual-directories": { servers: every } };
    const servers = names.slice(1).map((fqdn) => exchangeServer(fqdn.toUpperCase()));
    expect(exchange({ ...directories, "exchange-servers": { servers } })).toEqual(["unknown-server: client-access"]);
    const newer = [exchangeServer(names[0] ?? "", "Version 15.1 (Build 2507.6)"), ...servers];
    expect(exchange({ ...directories, "exchange-servers": { servers: newer } })).toEqual([
      "other-exchange-version: client-access",
    ]);
  });

  it("contradicts a plan that leaves out a server on which a database can become active", () => {
    const facts = (policy: string, servers: readonly string[]) => ({
      "owa-virtual-directories": { servers: every },
      "mailbox-servers": {
        servers: [{ name: "MBX09", databaseAvailabilityGroup: "DAG1", databaseCopyAutoActivationPolicy: policy }],
      },
      databases: { databases: [{ name: "DB1", recovery: false, servers }] },
    });
    expect(exchange(facts("Unrestricted", ["MBX01", "MBX09"]))).toEqual(["uncovered-copy: mailbox-servers"]);
    expect(exchange(facts("Blocked", ["MBX01", "MBX09"]))).toEqual([]);
    expect(exchange(facts("Unrestricted", ["MBX01", "MBX02"]))).toEqual([]);
    expect(exchange(facts("Unrestricted", ["MBX09"]))).toEqual([]);
  });
});

describe("what a Mailbox server has", () => {
  const good = certificateFact("E2CE643F53C82D5DFAF4C248D21518E6F71B2139", "mbx01.contoso.com");
  const mailbox = (more: object, others: Facts = {}) =>
    codes("Get-MailboxServerFacts", "MBX01", { certificates: { certificates: [{ ...good, ...more }] }, ...others });

  it("fits the answers", () => {
    expect(mailbox({})).toEqual([]);
    expect(mailbox({ thumbprint: good.thumbprint.toLowerCase() })).toEqual([]);
  });

  it.each([
    ["another certificate", { thumbprint: "0".repeat(39).padEnd(40, "1") }, "no-certificate"],
    ["a certificate for another name", { commonNames: ["mail.contoso.com"] }, "other-subject"],
    ["a certificate whose list lacks the name", { alternativeNames: ["mail.contoso.com"] }, "not-among-names"],
    ["a certificate without its key", { hasPrivateKey: false }, "no-private-key"],
    ["a certificate that expired before the facts were collected", { notAfter: "2026-11-26T00:00:00Z" }, "expired"],
    ["a certificate of the future", { notBefore: "2026-11-28T00:00:00Z" }, "not-yet-valid"],
    ["a self-issued certificate", { selfIssued: true, chains: false }, "self-issued"],
    ["a certificate of an unknown root", { chains: false }, "no-chain"],
    ["a certificate of another usage", { usages: ["1.3.6.1.5.5.7.3.2"] }, "no-server-usage"],
    ["a key in a new provider", { provider: "Microsoft Software Key Storage Provider" }, "cng-key"],
  ])("contradicts the answers with %s", (_what, more, code) => {
    expect(mailbox(more)).toEqual([`${code}: mailbox-servers`]);
  });

  it("may lack the runtime", () => {
    expect(mailbox({}, { "ucma-runtime": { path: "", exists: false, version: "" } })).toEqual(["no-runtime: -"]);
  });

  it("may have a web.config that keeps instant messaging off, or that cannot be edited [case 67]", () => {
    const config = (changes: object) => ({ "web-config": { ...mailboxServerFacts["web-config"], ...changes } });
    expect(mailbox({}, config({ enableImForOwaPremium: true }))).toEqual(["im-switched-off: -"]);
    expect(mailbox({}, config({ problem: "the key IMServerName is there twice" }))).toEqual(["web-config: -"]);
    expect(mailbox({}, config({ readOnly: true }))).toEqual(["web-config: -"]);
  });

  it("may not have been asked everything", () => {
    expect(mailbox({}, { "web-config": { error: "Access is denied." } })).toEqual(["not-collected: -"]);
    const certificates = [{ thumbprint: good.thumbprint, error: "certutil is missing" }];
    expect(mailbox({}, { certificates: { certificates } })).toEqual(["not-collected: -"]);
  });
});

describe("facts that could not be read", () => {
  it("never make the rules throw, whatever is missing", () => {
    const all = Object.fromEntries(Object.keys(lyncFacts).map((id) => [id, { error: "Zugriff verweigert" }]));
    expect(lync(all)).toEqual(Object.keys(lyncFacts).map(() => "not-collected: -"));
  });
});

describe("the steps of a plan", () => {
  const facts = {
    ...pools(trustedPool("mbx01.contoso.com", "old.contoso.com")),
    "trusted-applications": {
      trustedApplications: [
        { pool: "mbx01.contoso.com", applicationId: "Other", port: 5199, protocol: "", legacyApplicationName: "" },
      ],
    },
  };

  it("say what contradicts them in running order", () => {
    expect(lync(facts)).toEqual(["other-registrar: lync-pool", "port-in-use: trust"]);
    expect(lync(facts, { ...split, steps: split.steps.toReversed() })).toEqual([
      "port-in-use: trust",
      "other-registrar: lync-pool",
    ]);
  });

  it("that are left out say nothing", () => {
    const steps = split.steps.filter(({ id }) => id !== "trusted-application");
    expect(lync(facts, { ...split, steps })).toEqual(["other-registrar: lync-pool"]);
  });
});
