import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { factsJson } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { contradictionsOf } from "./contradictions";
import { readRecord } from "./read-record";

const planOf = (name: string) => generatePlan(answersOf(scenarios[name]));
const split = planOf("split-3");

function found(script: string, computer: string, facts: unknown, plan = split) {
  const read = readRecord(new TextEncoder().encode(factsJson(plan, script, computer, facts)), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts of the plan.");
  return contradictionsOf(read.value, plan);
}

const codes = (...args: Parameters<typeof found>) =>
  found(...args).map(({ code, section }) => `${code}: ${section ?? "-"}`);
const lync = (facts: unknown, plan = split) => codes("Get-LyncFacts", "FE01", facts, plan);
const known = (more: object) => ({
  "known-servers": { pool: "pool01.contoso.com", events: 1, discovered: [], trustedPools: [], ...more },
});

const certificate = {
  thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
  subject: "CN=mbx01.contoso.com, OU=IT, O=Litware",
  notAfter: "2028-11-25",
  hasPrivateKey: true,
};
const mailbox = (more: object, others: object = {}) =>
  codes("Get-MailboxServerFacts", "MBX01", {
    "im-certificate": { server: "mbx01.contoso.com", certificates: [{ ...certificate, ...more }] },
    ...others,
  });

describe("what Lync knows", () => {
  it("fits the plan when nothing is discovered and the site is there", () => {
    const site = { "trusted-application-pool": { sites: [{ siteId: "Munich", displayName: "Munich headquarters" }] } };
    expect(lync({ ...known({}), ...site, "trusted-application": { applications: [] } })).toEqual([]);
  });

  it("contradicts trust for a name that Lync discovered, in any case of letters", () => {
    const contradictions = found("Get-LyncFacts", "FE01", known({ discovered: ["MBX02.contoso.com"] }));
    expect(contradictions).toMatchObject([{ code: "discovered-and-trusted", section: "mailbox-servers", grave: true }]);
    expect(contradictions[0]?.message).toContain("mbx02.contoso.com");
  });

  it("contradicts a plan that relies on discovery", () => {
    const plan = planOf("same-computer");
    const names = plan.topology.trustDecisions.map(({ certificateName }) => certificateName);
    expect(lync(known({}), plan)).toEqual(names.map(() => "not-discovered: unified-messaging"));
    expect(lync(known({ discovered: names }), plan)).toEqual([]);
    const trustedPools = [{ identity: `TrustedApplicationPool:${names[0]}`, registrar: "" }];
    expect(lync(known({ discovered: names, trustedPools }), plan)).toEqual(["duplicate-trust: goal"]);
  });

  it("contradicts a pool that exists with another registrar", () => {
    const pool = (registrar: string) =>
      known({
        trustedPools: [{ identity: "TrustedApplicationPool:mbx01.contoso.com", registrar: `Registrar:${registrar}` }],
      });
    expect(lync(pool("old.contoso.com"))).toEqual(["other-registrar: lync-pool"]);
    expect(lync(pool("pool01.contoso.com"))).toEqual([]);
  });

  it("contradicts a SiteId that is a display name, and one that is not there", () => {
    const sites = (siteId: string, displayName: string) => ({
      "trusted-application-pool": { sites: [{ siteId, displayName }] },
    });
    const [named] = found("Get-LyncFacts", "FE01", sites("DE-MUC", "Munich"));
    expect(named).toMatchObject({ code: "unknown-site", section: "trust" });
    expect(named?.message).toContain("its SiteId is DE-MUC");
    expect(lync(sites("Berlin", "Berlin"))).toEqual(["unknown-site: trust"]);
  });

  it("contradicts a port that the application does not have, or another one has", () => {
    const application = (id: string, port: string) => ({
      "trusted-application": { applications: [{ identity: `mbx01.contoso.com/urn:application:${id}`, port }] },
    });
    expect(lync(application("outlookwebapp", "5200"))).toEqual(["port-in-use: trust"]);
    expect(lync(application("Other", "5199"))).toEqual(["port-in-use: trust"]);
    expect(lync(application("OutlookWebApp", "5199"))).toEqual([]);
    expect(lync(application("Other", "5300"))).toEqual([]);
  });
});

describe("what Exchange has", () => {
  it("contradicts directories, policies and dial plans that are not there", () => {
    const plan = planOf("dial-plans");
    const facts = {
      "owa-virtual-directory": { virtualDirectories: { server: "CAS01.contoso.com", name: "owa (Default Web Site)" } },
      "owa-mailbox-policy": { mailboxPolicies: [{ name: "Contractors" }] },
      "sip-dial-plans": { dialPlans: [{ name: "Munich SIP Dial Plan", uriType: "TelExtn" }] },
    };
    expect(codes("Get-ExchangeFacts", "CAS01", facts, plan)).toEqual([
      ...["no-directory: client-access", "no-policy: policies"],
      ...["no-dial-plan: unified-messaging", "no-dial-plan: unified-messaging"],
    ]);
  });
});

describe("what a Mailbox server has", () => {
  it("fits the answers", () => {
    expect(mailbox({})).toEqual([]);
  });

  it.each([
    ["another certificate", { thumbprint: "0".repeat(39).padEnd(40, "1") }, "no-certificate"],
    ["a certificate for another name", { subject: 'O=Litware, CN="mail.contoso.com"' }, "other-subject"],
    ["a certificate without its key", { hasPrivateKey: false }, "no-private-key"],
    ["a certificate that expired before the facts were collected", { notAfter: "2026-11-26" }, "expired"],
  ])("contradicts the answers with %s", (_what, more, code) => {
    expect(mailbox(more)).toEqual([`${code}: mailbox-servers`]);
  });

  it("may lack the runtime or the way to the pool", () => {
    expect(mailbox({}, { "ucma-runtime": { exists: false }, "owa-web-config": { poolAnswersOn5061: false } })).toEqual([
      "no-runtime: -",
      "pool-silent: lync-pool",
    ]);
  });

  it("may not have been asked everything", () => {
    expect(mailbox({}, { "owa-web-config": { error: "Access is denied." } })).toEqual(["not-collected: -"]);
  });
});

describe("facts of any other form", () => {
  it("never make the rules throw", () => {
    const steps = [
      "known-servers",
      "trusted-application-pool",
      "trusted-application",
      "owa-virtual-directory",
      "owa-mailbox-policy",
    ];
    const names = [
      "discovered",
      "trustedPools",
      "sites",
      "applications",
      "certificates",
      "virtualDirectories",
      "error",
    ];
    const facts = fc.dictionary(
      fc.constantFrom(...steps, "sip-dial-plans", "im-certificate", "ucma-runtime", "owa-web-config"),
      fc.oneof(fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 })), fc.jsonValue({ maxDepth: 2 })),
    );
    const scripts = fc.constantFrom("Get-LyncFacts", "Get-ExchangeFacts", "Get-MailboxServerFacts");
    fc.assert(
      fc.property(scripts, facts, (script, value) => void found(script, "MBX01", value)),
      { numRuns: 2000 },
    );
  });
});
