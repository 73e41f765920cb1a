import { describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import { answersOf } from "@/lib/testing/example-answers";
import { estate, estateFiles, named } from "@/lib/testing/estate-facts";
import { duplicateFacts, lyncFacts } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { admit } from "./admit";
import { leftServers } from "./coverage";
import { draftObstacles } from "./draft-obstacles";
import { fillDraft } from "./fill-draft";
import type { NamedFacts } from "./types";

const [pool] = "pools" in lyncFacts && "pools" in lyncFacts.pools ? lyncFacts.pools.pools : [];
const filesOf = (fqdn: string) => [
  named("Get-LyncFacts", "FE09", {
    ...lyncFacts,
    ...duplicateFacts("other.example.com"),
    pools: { pools: [{ ...pool, fqdn }] },
  }),
];

const now = Date.parse("2026-11-28T10:00:00Z");
const isExchange = ({ facts }: NamedFacts) => facts.script === "Get-ExchangeFacts";

describe("facts of a Lync that does not know the pool of the draft", () => {
  it.each(["repair", "renew", "reapply"])("ask whose pool it is, and answer nothing else (%s)", (name) => {
    const draft = draftFromAnswers(answersOf(scenarios[name]));
    const other = filesOf("pool09.emea.contoso.com");
    const filled = fillDraft(other, { draft, told: {} });
    expect(filled.draft).toEqual(draft);
    expect(filled.open.map(({ id }) => id)).toEqual(["lync-pool.poolFqdn"]);
    expect(draftObstacles(other, draft)).toEqual([]);
  });

  it("answer everything once the pool is theirs", () => {
    const draft = draftFromAnswers(answersOf(scenarios.renew));
    const { draft: told } = fillDraft(filesOf("POOL01.contoso.com"), { draft, told: {} });
    expect(told["mailbox-servers"]?.servers?.map(({ discoveredByLync }) => discoveredByLync)).toEqual([
      "no",
      "no",
      "no",
    ]);
    const repair = draftFromAnswers(answersOf(scenarios.repair));
    expect(draftObstacles(filesOf("pool01.contoso.com"), repair)).not.toEqual([]);
  });
});

describe("facts of another organisation than the draft", () => {
  const foreign = estateFiles({
    ...{ ...estate, pool: "pool01.fabrikam.net" },
    ...{ clientAccess: ["cas01.fabrikam.net"], mailbox: ["mbx01.fabrikam.net", "mbx02.fabrikam.net"] },
  });
  const namedIn = (name: string) => draftFromAnswers(answersOf(scenarios[name]));

  it.each(Object.keys(scenarios))("are taken by none of its pages, each with one reason (%s)", (name) => {
    const draft = namedIn(name);
    // A plan that turns off names no pool; its servers tell that this is another Lync.
    const { files, refused } = admit([], foreign, now, draft);
    expect(files).toEqual([]);
    expect(refused.map(({ why }) => why.code)).toEqual(foreign.map(() => "other-than-answers"));
  });

  it.each(Object.keys(scenarios))("were kept while it named nobody: one sentence each, no question (%s)", (name) => {
    const draft = namedIn(name);
    const filled = fillDraft(foreign, { draft, told: {} });
    expect(filled.draft).toEqual(draft);
    expect(filled.open).toEqual([]);
    expect(filled.remarks.map(({ code }) => code)).toEqual(foreign.map(() => "other-organisation"));
    expect(draftObstacles(foreign, draft)).toEqual([]);
  });

  it("do not keep those of the draft from being taken, before or after", () => {
    const own = estateFiles(estate);
    const draft = {
      "lync-pool": { poolFqdn: "pool01.contoso.com" },
      "client-access": { servers: "cas01.contoso.com" },
    };
    expect(admit([], [...foreign, ...own], now, draft).files).toEqual(own);
    expect(admit(foreign, own, now, draft)).toEqual({ files: own, refused: [] });
  });

  it.each([
    ["lync-pool", { poolFqdn: "pool01.contoso.com" }, "servers"],
    ["client-access", { servers: "cas01.contoso.com" }, "pool"],
  ])("are told by the names that the draft has: %s alone", (section, answers, lacks) => {
    const { refused } = admit([], foreign, now, { [section]: answers });
    expect(refused).toHaveLength(foreign.length);
    expect(refused.some(({ why }) => "lacks" in why && why.lacks === lacks)).toBe(true);
  });

  it("are not those of a server with a domain of its own that the Exchange of the draft knows", () => {
    const draft = { "client-access": { servers: "cas01.contoso.com" } };
    const two = estateFiles({ ...estate, mailbox: ["mbx01.contoso.com", "mbx02.fabrikam.net"] });
    const abroad = named("Get-MailboxServerFacts", "MBX02", {
      windows: { version: "6.3", powerShell: "4.0", domain: "fabrikam.net" },
    });
    expect(admit([], [...two.filter(isExchange), abroad], now, draft).refused).toEqual([]);
    expect(admit([], [abroad], now, draft).refused).toMatchObject([{ why: { code: "other-than-answers" } }]);
  });

  it("are those of a server without a domain that only a foreign Exchange knows", () => {
    const silent = named("Get-MailboxServerFacts", "MBX01", { windows: { error: "no" } });
    const draft = { "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }] } };
    expect(admit([], [silent], now, draft).refused).toEqual([]);
    expect(admit([], [...foreign.filter(isExchange), silent], now, draft).files).toEqual([]);
  });

  it("leave no servers to another plan", () => {
    const left = leftServers(foreign, namedIn("split-3")).flatMap(({ servers }) => servers);
    expect(left.join()).not.toContain("fabrikam");
  });

  it("fill in a draft that names no server yet", () => {
    expect(fillDraft(foreign, { draft: {}, told: {} }).draft["client-access"]?.servers).toBe("cas01.fabrikam.net");
  });
});

describe("facts of a Mailbox server", () => {
  const draft = { "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }] } };
  const fileOf = (computer: string, domain: string) =>
    named("Get-MailboxServerFacts", computer, { windows: { version: "6.3", powerShell: "4.0", domain } });
  it.each([
    ["MBX01", "contoso.com", []],
    ["MBX01", "", []],
    ["MBX01", "emea.contoso.com", [["other-computer", "mbx01.emea.contoso.com", "mbx01.contoso.com"]]],
    ["MBX01", "fabrikam.net", [["other-organisation", "mbx01.fabrikam.net"]]],
    ["MBX02", "contoso.com", [["unlisted-computer", "mbx02.contoso.com"]]],
    ["MBX02", "", [["whole-name-unknown", "MBX02"]]],
  ])("%s in “%s” are those of a row when name and domain fit", (computer, domain, remarks) => {
    const filled = fillDraft([fileOf(computer, domain)], { draft, told: {} });
    expect(filled.remarks.map(({ code, names }) => [code, ...names])).toEqual(remarks);
    const isTaken = filled.draft["mailbox-servers"]?.servers?.[0]?.thumbprint !== undefined;
    expect(isTaken).toBe(remarks.length === 0);
  });

  it("of two that share a short name stay two, and none counts for the Exchange of the other", () => {
    const two = [fileOf("MBX01", "contoso.com"), fileOf("MBX01", "fabrikam.net")];
    expect(admit([], two, now).files).toEqual(two);
    const beside = admit(estateFiles(estate).filter(isExchange), two, now);
    expect(beside.refused).toMatchObject([{ why: { code: "other-organisation" } }]);
    const earlier = named("Get-MailboxServerFacts", "MBX01", {}, "2026-11-20T10:00:00Z");
    expect(admit([earlier], two.slice(0, 1), now).files).toEqual(two.slice(0, 1));
  });
});
