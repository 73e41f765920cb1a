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

const isExchange = ({ facts }: NamedFacts) => facts.script === "Get-ExchangeFacts";

describe("facts of a Lync that does not know the pool of the draft", () => {
  it.each(["repair", "renew", "reapply"])("ask whose pool it is, and answer nothing else (%s)", (name) => {
    const draft = draftFromAnswers(answersOf(scenarios[name]));
    const foreign = filesOf("pool01.fabrikam.net");
    const filled = fillDraft(foreign, { draft, told: {} });
    expect(filled.draft).toEqual(draft);
    expect(filled.open.map(({ id }) => id)).toEqual(["lync-pool.poolFqdn"]);
    expect(draftObstacles(foreign, draft)).toEqual([]);
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

describe("facts of an Exchange that knows none of the servers of the draft", () => {
  const foreign = estateFiles({
    ...estate,
    ...{ clientAccess: ["cas01.fabrikam.net"], mailbox: ["mbx01.fabrikam.net", "mbx02.fabrikam.net"] },
  });

  it.each(Object.keys(scenarios))("fill nothing in, ask nothing, and are told by one sentence (%s)", (name) => {
    const draft = draftFromAnswers(answersOf(scenarios[name]));
    const exchange = foreign.filter(isExchange);
    const filled = fillDraft(exchange, { draft, told: {} });
    expect(filled.draft).toEqual(draft);
    expect(filled.open).toEqual([]);
    expect(filled.remarks).toMatchObject([{ code: "other-exchange" }]);
    expect(
      leftServers(exchange, draft)
        .flatMap(({ servers }) => servers)
        .join(),
    ).not.toContain("fabrikam");
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
    ["MBX01", "fabrikam.net", [["other-computer", "mbx01.fabrikam.net", "mbx01.contoso.com"]]],
    ["MBX02", "contoso.com", [["unlisted-computer", "mbx02.contoso.com"]]],
    ["MBX02", "", [["whole-name-unknown", "MBX02"]]],
  ])("%s in “%s” are those of a row when name and domain fit", (computer, domain, remarks) => {
    const filled = fillDraft([fileOf(computer, domain)], { draft, told: {} });
    expect(filled.remarks.map(({ code, names }) => [code, ...names])).toEqual(remarks);
    const isTaken = filled.draft["mailbox-servers"]?.servers?.[0]?.thumbprint !== undefined;
    expect(isTaken).toBe(remarks.length === 0);
  });

  it("of two that share a short name stay two, and none counts for the Exchange of the other", () => {
    const now = Date.parse("2026-11-28T10:00:00Z");
    const two = [fileOf("MBX01", "contoso.com"), fileOf("MBX01", "fabrikam.net")];
    expect(admit([], two, now).files).toEqual(two);
    const beside = admit(estateFiles(estate).filter(isExchange), two, now);
    expect(beside.refused).toMatchObject([{ why: { code: "other-organisation" } }]);
    const earlier = named("Get-MailboxServerFacts", "MBX01", {}, "2026-11-20T10:00:00Z");
    expect(admit([earlier], two.slice(0, 1), now).files).toEqual(two.slice(0, 1));
  });
});
