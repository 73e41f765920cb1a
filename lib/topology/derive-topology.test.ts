import { describe, expect, it } from "vitest";
import { warningText } from "@/lib/messages/problem-text";
import { problemWords } from "@/lib/messages/en/problems";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { deriveTopology } from "./derive-topology";
import type { Topology } from "./types";

const topologyOf = (input: unknown): Topology => deriveTopology(answersOf(input));
const scenario = (name: string) => topologyOf(scenarios[name]);
const codes = (topology: Topology) => topology.warnings.map(({ code }) => code);
const split = scenarios["split-3"] as { readonly um: object; readonly mailboxServers: readonly object[] };
const same = scenarios["same-computer"] as typeof split & { readonly lync: object };

describe("the topology", () => {
  it("has no trusted pool where Lync discovers the server", () => {
    const topology = scenario("same-computer");
    expect(topology.trustDecisions.map(({ rule, needsTrust }) => [rule, needsTrust])).toEqual([["A", false]]);
    expect(topology.trustedPools).toEqual([]);
    expect(topology.trustedApplication).toBeUndefined();
    expect(topology.siteId).toBeUndefined();
  });

  it("has one trusted pool for each certificate name that needs it, in the order of the servers", () => {
    expect(scenario("split-3").trustedPools).toEqual(
      [1, 2, 3].map((n) => ({ fqdn: `mbx0${n}.contoso.com`, servers: [`mbx0${n}.contoso.com`] })),
    );
    expect(scenario("shared-certificate").trustedPools).toEqual([
      { fqdn: "mail.contoso.com", servers: ["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"] },
    ]);
    expect(scenario("no-sip-dial-plan").trustDecisions.map(({ rule }) => rule)).toEqual(["B"]);
  });

  it("leaves a server that Lync lists already out of the trusted pools", () => {
    const [first, ...rest] = split.mailboxServers;
    const topology = topologyOf({ ...split, mailboxServers: [{ ...first, discoveredByLync: "yes" }, ...rest] });
    expect(topology.trustedPools.map(({ fqdn }) => fqdn)).toEqual(["mbx02.contoso.com", "mbx03.contoso.com"]);
    expect(topology.trustDecisions[0]?.rule).toBe("discovered");
  });

  it("has nothing of Lync when messaging is turned off", () => {
    const topology = scenario("turn-off");
    expect([topology.poolFqdn, topology.lync, topology.umPlacement]).toEqual([undefined, undefined, undefined]);
    expect([topology.mailboxServers, topology.trustedPools, topology.dialPlans]).toEqual([[], [], []]);
  });

  it("[criterion 44] carries the plan hash of its answers", () => {
    const result = parseAnswers(scenarios["dial-plans"]);
    expect(result.ok && planHash(result.value.answers)).toBe(scenario("dial-plans").planHash);
  });

  it("is derived for 2,000 servers", () => {
    const mailboxServers = Array.from({ length: 2000 }, (_, index) => ({
      fqdn: `mbx${index}.contoso.com`,
      thumbprint: `C${index.toString(16).padStart(39, "0")}`,
    }));
    expect(topologyOf({ ...split, mailboxServers }).trustedPools).toHaveLength(2000);
  });
});

describe("an Exchange whose Mailbox servers have every role", () => {
  const of = (version: string, changes: object = {}) => {
    const { clientAccessServers: _, ...answers } = same as { readonly clientAccessServers?: unknown };
    const lync = { ...same.lync, version: "skype-2019", siteId: "Munich" };
    return topologyOf({ ...answers, exchange: { version }, lync, ...changes });
  };

  it("has its directories on the Mailbox servers, which are named once", () => {
    const topology = of("2016");
    expect(topology.clientAccessServers).toEqual(["ex01.contoso.com"]);
    expect(topology.values.clientAccessServers).toEqual([
      { value: "ex01.contoso.com", paths: ["mailboxServers[0].fqdn"] },
    ]);
    expect(topology.trustDecisions.map(({ rule }) => rule)).toEqual(["A"]);
    expect([topology.umPlacement, of("2016", { um: { sipNameDialPlan: false } }).umPlacement]).toEqual([
      "same-computer",
      "same-computer",
    ]);
  });

  it("needs trust for each certificate name where it has no Unified Messaging", () => {
    for (const version of ["2019", "se"]) {
      const topology = of(version);
      expect(topology.trustDecisions.map(({ rule }) => rule)).toEqual(["G"]);
      expect(topology.trustedPools.map(({ fqdn }) => fqdn)).toEqual(["ex01.contoso.com"]);
      expect(topology.umPlacement).toBeUndefined();
    }
  });
});

describe("the warnings of the topology", () => {
  it("say once that the products are past support", () => {
    const said = Object.keys(scenarios).filter((name) => codes(scenario(name)).includes("past-support"));
    expect(said).toEqual(Object.keys(scenarios).filter((name) => name !== "exchange-se"));
    for (const name of said) expect(codes(scenario(name)).filter((code) => code === "past-support")).toHaveLength(1);
  });

  it("show where the base document contradicts itself about dial plans", () => {
    expect(scenario("dial-plans").warnings[0]).toMatchObject({
      code: "dial-plans-join",
      path: "um.addToDialPlans",
    });
    const hosted = topologyOf({ ...split, um: { ...split.um, sipNameDialPlan: true } });
    expect(hosted.warnings[0]).toMatchObject({ code: "dial-plans-may-discover", path: "um.sipNameDialPlan" });
    expect(codes(scenario("split-3"))).toEqual(["dial-plan-later", "past-support"]);
  });

  it("say wherever trust is made without a SipName dial plan that one made later breaks it", () => {
    for (const name of ["split-1", "no-sip-dial-plan", "shared-certificate", "all-policies"])
      expect(codes(scenario(name)), name).toContain("dial-plan-later");
    for (const name of ["same-computer", "dial-plans", "turn-off"])
      expect(codes(scenario(name)), name).not.toContain("dial-plan-later");
  });

  it("advise on shared certificate names and on servers that are not discovered yet", () => {
    const [server] = same.mailboxServers;
    const shared = topologyOf({
      ...same,
      lync: { ...same.lync, siteId: "Munich" },
      mailboxServers: [{ ...server, certificateName: "mail.contoso.com" }],
    });
    expect(codes(shared)).toContain("shared-certificate-name");
    expect(shared.trustedPools).toEqual([{ fqdn: "mail.contoso.com", servers: ["ex01.contoso.com"] }]);
    const waiting = topologyOf({ ...same, mailboxServers: [{ ...server, discoveredByLync: "no" }] });
    expect(codes(waiting)).toContain("not-discovered-yet");
    expect(waiting.trustedPools).toEqual([]);
  });

  it("ask which name Lync lists when the certificate carries another one", () => {
    const [first, ...rest] = split.mailboxServers;
    const topology = topologyOf({
      ...split,
      mailboxServers: [{ ...first, certificateName: "mail.contoso.com", discoveredByLync: "yes" }, ...rest],
    });
    expect(codes(topology)).toContain("discovered-under-which-name");
  });

  it("tell of all policies, of ports in use, of samples and of long names", () => {
    expect(codes(scenario("all-policies"))).toContain("all-policies");
    const port = topologyOf({ ...split, trustedApplication: { port: 8080 } });
    expect(port.warnings.find(({ code }) => code === "port-in-use")).toMatchObject({ values: { service: "lyncWeb" } });
    const samples = topologyOf({
      ...split,
      clientAccessServers: ["a.litwareinc.com", "b.litwareinc.com", `${"c".repeat(60)}.contoso.com`],
    });
    expect(codes(samples)).toEqual(["dial-plan-later", "sample-value", "long-name", "past-support"]);
    expect(samples.warnings.map((warning) => warningText(warning, problemWords))[1]).toMatch(
      /^Client Access server 1: .* The same applies to 1 more\.$/,
    );
  });
});
