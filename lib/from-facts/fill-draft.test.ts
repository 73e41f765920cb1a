import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeDraft } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { journeyFor } from "@/lib/draft/journey";
import { estate, estateFiles, named, thumbprintOf } from "@/lib/testing/estate-facts";
import { certificateFact, discoveredFacts } from "@/lib/testing/example-facts";
import { choose, fillDraft, presentAt, type ToldDraft } from "./fill-draft";
import type { NamedFacts } from "./types";

const blank: ToldDraft = { draft: { goal: { goal: "integrate" } }, told: {} };
const files = estateFiles(estate);
const ofScript = (script: string) => files.filter(({ facts }) => facts.script === script);
const openIds = (given: readonly NamedFacts[], draft: DraftAnswers) =>
  fillDraft(given, { draft, told: {} }).open.map(({ id }) => id);

/** Files with facts of one script replaced. */
const changed = (script: string, changes: Readonly<Record<string, unknown>>): readonly NamedFacts[] =>
  files.map((file) =>
    file.facts.script === script
      ? named(script as NamedFacts["facts"]["script"], file.facts.host, { ...file.facts.facts, ...changes })
      : file,
  );

describe("facts of a whole estate", () => {
  it("answer everything but the goal and the change request", () => {
    const { draft, open } = fillDraft(files, blank);
    expect(open).toEqual([]);
    const sections = journeyFor(draft).sections.filter(({ state }) => state !== "done" && state !== "not-needed");
    expect(sections.map(({ id }) => id)).toEqual(["change"]);
    const complete = completeDraft({ ...draft, change: { reference: "CHG1" } });
    expect(complete.ok && complete.value.answers).toMatchObject({
      exchange: { version: "2013" },
      lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: "Munich" },
      um: { placement: "separate-computers", sipNameDialPlan: true },
      clientAccessServers: ["cas01.contoso.com"],
      mailboxServers: estate.mailbox.map((fqdn) => ({
        fqdn,
        certificateName: estate.certificateName(fqdn),
        thumbprint: thumbprintOf(fqdn),
        discoveredByLync: "no",
      })),
      mailboxPolicies: { scope: "named", names: ["Default"] },
    });
  });

  it("say of each value which file, computer and time it comes from", () => {
    const { told } = fillDraft(files, blank);
    expect(told["lync-pool.poolFqdn"]).toEqual({
      value: "pool01.contoso.com",
      ...{ file: "facts-FE01.json", script: "Get-LyncFacts", computer: "FE01", time: "2026-11-27T10:00:00Z" },
    });
    expect(told["mailbox-servers.mbx02.contoso.com.certificateName"]).toMatchObject({
      value: "owa.contoso.com",
      computer: "MBX02",
    });
  });

  it("give the same draft in any order, all at once or one by one", () => {
    const whole = fillDraft(files, blank).draft;
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), fc.boolean(), (shuffled, oneByOne) => {
        const steps = oneByOne ? shuffled.map((_, index) => shuffled.slice(0, index + 1)) : [shuffled];
        const { draft, open } = steps.reduce<ToldDraft & { open?: unknown }>(
          (before, given) => fillDraft(given, before),
          blank,
        );
        expect(draft).toEqual(whole);
        expect(open).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("never overwrite what was typed, whatever was typed", () => {
    const place = fc.constantFrom("lync-pool.poolFqdn", "trust.siteId", "client-access.servers", "policies.names");
    fc.assert(
      fc.property(place, fc.string({ minLength: 1 }), (id, text) => {
        const [section = "", key = ""] = id.split(".");
        const draft = { ...blank.draft, [section]: { [key]: text } } as DraftAnswers;
        const filled = fillDraft(files, { draft, told: {} });
        if (text.trim() === "") return;
        const after = filled.draft[section as keyof DraftAnswers] as Readonly<Record<string, string>>;
        expect(after[key]).toBe(text);
      }),
    );
  });

  it("write nothing where the goal has no use for it", () => {
    const { draft } = fillDraft(files, { draft: { goal: { goal: "turn-off" } }, told: {} });
    expect(Object.keys(draft).sort()).toEqual(["client-access", "goal", "policies", "versions"]);
    expect(draft.versions).toEqual({ exchange: "2013" });
  });
});

describe("what contradicts", () => {
  const pools = (...names: readonly string[]) => ({
    pools: {
      pools: names.map((fqdn) => ({ fqdn, site: "Munich", computers: [], services: [`Registrar:${fqdn}`] })),
    },
  });

  it("waits for a person: two pools", () => {
    const { draft, open } = fillDraft(changed("Get-LyncFacts", pools("a.contoso.com", "b.contoso.com")), blank);
    expect(draft["lync-pool"]).toBeUndefined();
    expect(open.map(({ id, candidates }) => [id, candidates.map(({ value }) => value)])).toEqual([
      ["lync-pool.poolFqdn", ["a.contoso.com", "b.contoso.com"]],
    ]);
  });

  it("waits for a person: a typed value that differs, and the choice is then written with its origin", () => {
    const draft: DraftAnswers = { ...blank.draft, "lync-pool": { poolFqdn: "typed.contoso.com" } };
    const filled = fillDraft(files, { draft, told: {} });
    const [offer] = filled.open;
    const [candidate] = offer?.candidates ?? [];
    expect([offer?.id, offer?.present]).toEqual(["lync-pool.poolFqdn", "typed.contoso.com"]);
    if (!offer || !candidate) throw new Error("No offer.");
    const chosen = choose(filled, offer, candidate);
    expect(presentAt(chosen.draft, offer)).toBe("pool01.contoso.com");
    // Now the site is known as well.
    expect(fillDraft(files, chosen).draft.trust).toEqual({ siteId: "Munich" });
  });

  it("waits for a person: two certificates that keep the rules, and one that a person typed", () => {
    const two = {
      certificates: [
        certificateFact(thumbprintOf("a"), "mbx01.contoso.com"),
        certificateFact(thumbprintOf("b"), "mbx01.contoso.com"),
      ],
    };
    const given = [
      ...files.filter(({ facts }) => facts.host !== "MBX01"),
      named("Get-MailboxServerFacts", "MBX01", { certificates: two }),
    ];
    expect(openIds(given, blank.draft)).toEqual(["mailbox-servers.mbx01.contoso.com.thumbprint"]);
    const typed = {
      servers: [{ fqdn: "mbx01.contoso.com", thumbprint: thumbprintOf("c") }, { fqdn: "mbx02.contoso.com" }],
    };
    expect(openIds(files, { ...blank.draft, "mailbox-servers": typed })).toEqual([
      "mailbox-servers.mbx01.contoso.com.thumbprint",
    ]);
  });

  it("waits for a person: servers of two versions, and the choice then names the servers", () => {
    const given = changed("Get-ExchangeFacts", {
      "exchange-servers": {
        servers: [
          ...serverRows(files),
          {
            ...serverRows(files)[0],
            name: "NEW",
            fqdn: "new.contoso.com",
            adminDisplayVersion: "Version 15.1 (Build 1.1)",
          },
        ],
      },
    });
    const filled = fillDraft(given, blank);
    const offer = filled.open.find(({ id }) => id === "versions.exchange");
    const chosen = offer?.candidates.find(({ value }) => value === "2013");
    if (!offer || !chosen) throw new Error("No offer.");
    const after = fillDraft(given, choose(filled, offer, chosen));
    expect(after.draft["client-access"]).toEqual({ servers: "cas01.contoso.com" });
    expect(after.open).toEqual([]);
  });
});

function serverRows(given: readonly NamedFacts[]): readonly object[] {
  const exchange = given.find(({ facts }) => facts.script === "Get-ExchangeFacts")?.facts;
  const fact = exchange?.script === "Get-ExchangeFacts" ? exchange.facts["exchange-servers"] : undefined;
  return fact && "servers" in fact ? fact.servers : [];
}

describe("what facts cannot say stays a question", () => {
  it.each([
    ["um-services", "unified-messaging"],
    ["exchange-servers", "client-access"],
    ["owa-mailbox-policies", "policies"],
  ])("when %s could not be read", (fact, section) => {
    const { draft, remarks } = fillDraft(
      changed("Get-ExchangeFacts", { [fact]: { error: "Access is denied." } }),
      blank,
    );
    const typed: Readonly<Record<string, unknown>> = { ...draft };
    expect(typed[section] ?? {}).not.toHaveProperty("sipNameDialPlan", "no");
    expect(remarks.map(({ code, names }) => [code, ...names])).toContainEqual(["unread", fact]);
  });

  it("when no certificate keeps the rules, or the server is none of the draft", () => {
    const bad = [{ ...certificateFact("A".repeat(40), "mbx01.contoso.com"), chains: false }];
    const given = files.map((file) =>
      file.facts.host === "MBX01"
        ? named("Get-MailboxServerFacts", "MBX01", { certificates: { certificates: bad } })
        : file,
    );
    const { remarks, draft } = fillDraft(given, blank);
    expect(remarks.map(({ code, names }) => [code, ...names])).toContainEqual(["no-certificate", "mbx01.contoso.com"]);
    expect(draft["mailbox-servers"]?.servers?.[0]).toMatchObject({ fqdn: "mbx01.contoso.com", thumbprint: "" });
    const alone = fillDraft(ofScript("Get-MailboxServerFacts"), blank);
    expect(alone.draft).toEqual(blank.draft);
    expect(alone.remarks.map(({ code, names }) => [code, ...names])).toEqual([
      ["unlisted-computer", "mbx01.contoso.com"],
      ["unlisted-computer", "mbx02.contoso.com"],
    ]);
  });

  it("when a policy has instant messaging off: it may be off on purpose", () => {
    const { remarks } = fillDraft(files, blank);
    expect(remarks.map(({ code, names }) => [code, ...names])).toEqual([["policies-off", "Contractors"]]);
  });

  it("when the events are cut; a discovery on one Front End is enough", () => {
    const none = fillDraft(changed("Get-LyncFacts", { "discovery-events": { events: [] } }), blank).draft;
    expect(none["mailbox-servers"]?.servers?.map(({ discoveredByLync }) => discoveredByLync)).toEqual([
      "unknown",
      "unknown",
    ]);
    const second = named("Get-LyncFacts", "FE02", {
      ...ofScript("Get-LyncFacts")[0]?.facts.facts,
      ...discoveredFacts("mbx01.contoso.com"),
    });
    const both = fillDraft([...files, second], blank).draft;
    expect(both["mailbox-servers"]?.servers?.map(({ discoveredByLync }) => discoveredByLync)).toEqual(["yes", "no"]);
  });

  it("when a name is none that the field takes", () => {
    const { draft, remarks } = fillDraft(
      changed("Get-LyncFacts", {
        pools: { pools: [{ fqdn: "a b;c", site: "Munich", computers: [], services: ["Registrar:a"] }] },
      }),
      blank,
    );
    expect(draft["lync-pool"]).toBeUndefined();
    expect(remarks.map(({ code }) => code)).toContain("unfit");
  });
});
