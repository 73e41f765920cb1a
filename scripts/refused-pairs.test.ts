import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/bundle/route";
import { goals, unneededBy, type Goal } from "@/lib/answers/goals";
import { pairOf } from "@/lib/answers/pairs";
import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { validateSection } from "@/lib/draft/section-problems";
import { fillDraft } from "@/lib/from-facts/fill-draft";
import { copyForPool, copyForVersion } from "@/lib/next-change/copy-for";
import { generateBundle } from "@/lib/generate/generate";
import { decodeShare, encodeShare } from "@/lib/share/share-link";
import { answersOf } from "@/lib/testing/example-answers";
import { exchangeServer, lyncFacts } from "@/lib/testing/example-facts";
import { named } from "@/lib/testing/estate-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { verifyBundle } from "@/lib/verify/verify-bundle";
import { choiceTexts } from "@/components/messages/en/choices";
import { pastedTexts } from "@/components/messages/en/pasted";
import { proposeExchangeVersion, proposeLyncVersion } from "@/components/look-ups/propose-choice";
import { generateHere } from "./cli/captured-terminal";

/** Complete answers of each goal, of the installation that was planned first. */
const complete = new Map(Object.values(scenarios).map((scenario) => [answersOf(scenario).goal, answersOf(scenario)]));

function answersFor(goal: Goal) {
  const answers = complete.get(goal);
  if (!answers) throw new Error(`No scenario has the goal ${goal}.`);
  return answers;
}

function given(goal: Goal, exchange: ExchangeVersion, lync: LyncVersion) {
  const answers = answersFor(goal);
  const version = { version: lync };
  return {
    ...answers,
    exchange: { version: exchange },
    lync: { poolFqdn: "pool01.contoso.com", ...answers.lync, ...version },
  };
}

const hasPlan = ({ ok }: { readonly ok: boolean }) => ok;

const asDraft = (goal: Goal, exchange: ExchangeVersion, lync: LyncVersion): DraftAnswers => ({
  ...draftFromAnswers(answersFor(goal)),
  versions: { exchange, lync },
});

/** A build that a server of each version shows. */
const shown: Readonly<Record<ExchangeVersion, string>> = {
  "2010": "Version 14.3 (Build 123.4)",
  "2013": "Version 15.0 (Build 1497.2)",
  "2016": "Version 15.1 (Build 2507.6)",
  "2019": "Version 15.2 (Build 1748.10)",
  se: "Version 15.2 (Build 2562.17)",
};

const [pool] = "pools" in lyncFacts && "pools" in lyncFacts.pools ? lyncFacts.pools.pools : [];

function toldByFacts(goal: Goal, exchange: ExchangeVersion, lync: LyncVersion): DraftAnswers {
  const { versions: _, ...draft } = asDraft(goal, exchange, lync);
  // Of the Exchange that has the servers of the draft, for the same reason as below.
  const server = draft["mailbox-servers"]?.servers?.[0]?.fqdn ?? "ex01.contoso.com";
  const files = [
    named("Get-ExchangeFacts", "EX01", {
      "exchange-servers": { servers: [exchangeServer(server, shown[exchange])] },
    }),
    named("Get-LyncFacts", "FE01", {
      // Of the Lync that has the pool of the draft: another one answers nothing.
      pools: { pools: [{ ...pool, ...(draft["lync-pool"]?.poolFqdn ? { fqdn: draft["lync-pool"].poolFqdn } : {}) }] },
      "lync-version": { version: `${lyncProducts[lync].major}.0.1.1`, text: `Microsoft ${lyncProducts[lync].name}` },
    }),
  ];
  return fillDraft(files, { draft, told: {} }).draft;
}

/** What a person chooses who follows the output of Get-ExchangeServer and Get-CsServerVersion. */
function toldByOutput(goal: Goal, exchange: ExchangeVersion, lync: LyncVersion): DraftAnswers {
  const [server = "ex01.contoso.com"] =
    asDraft(goal, exchange, lync)["mailbox-servers"]?.servers?.map(({ fqdn }) => fqdn) ?? [];
  const output = ["Fqdn", server].map((name) => name.padEnd(40));
  const table = [`${output[0]} ServerRole AdminDisplayVersion`, `${"-".repeat(40)} ---------- -------------------`];
  const [found] = proposeExchangeVersion(
    [...table, `${output[1]} Mailbox    ${shown[exchange]}`].join("\n"),
    pastedTexts,
    choiceTexts.exchange,
  ).offers;
  const { name, shownBuild } = lyncProducts[lync];
  const [beside] = proposeLyncVersion(
    `Microsoft ${name} (${shownBuild}): Server.`,
    pastedTexts,
    choiceTexts.lync,
  ).offers;
  const versions = { ...(found ? { exchange: found.change.version } : {}), ...(beside ? { lync: beside.change } : {}) };
  return { ...asDraft(goal, exchange, lync), versions };
}

/** The copy for another pool, with the pool, the site and the servers that it asks for. */
function beside(draft: DraftAnswers): DraftAnswers {
  const copy = copyForPool(draft);
  const { "lync-pool": pool, "client-access": clientAccess, "mailbox-servers": servers, trust } = draft;
  return {
    ...copy,
    ...(pool ? { "lync-pool": pool } : {}),
    ...(clientAccess ? { "client-access": clientAccess } : {}),
    ...(servers ? { "mailbox-servers": servers } : {}),
    ...(trust ? { trust } : {}),
  };
}

function inBundle(goal: Goal, json: string) {
  const { bundle } = generateBundle(answersFor(goal));
  const files = new Map<string, Uint8Array>(bundle.files.map(({ path, bytes }) => [path, bytes]));
  files.set("answers.json", new TextEncoder().encode(json));
  files.set("share-link.txt", new TextEncoder().encode(`/open#${encodeShare(json)}\r\n`));
  return verifyBundle(files);
}

let callers = 0;
async function throughApi(json: string) {
  callers += 1;
  const headers = { "Content-Type": "application/json", "X-Forwarded-For": `203.0.113.9/${callers}` };
  const response = await POST(new Request("http://localhost/api/bundle", { method: "POST", headers, body: json }));
  return { ok: response.status === 200 };
}

/** Every way in, and whether a plan comes out. */
const doors: Readonly<
  Record<string, (goal: Goal, exchange: ExchangeVersion, lync: LyncVersion, json: string) => boolean | Promise<boolean>>
> = {
  page: (goal, exchange, lync) => hasPlan(completeDraft(asDraft(goal, exchange, lync))),
  "answers.json": (_1, _2, _3, json) => hasPlan(parseAnswersJson(json)),
  link: (_1, _2, _3, json) => hasPlan(decodeShare(encodeShare(json))),
  "command line": (_1, _2, _3, json) => generateHere(["-", "--link"], json).status === 0,
  API: async (_1, _2, _3, json) => hasPlan(await throughApi(json)),
  // The form that a draft has in the storage of a browser.
  "stored draft": (goal, exchange, lync) =>
    hasPlan(completeDraft(JSON.parse(JSON.stringify(asDraft(goal, exchange, lync))) as DraftAnswers)),
  "pasted output": (goal, exchange, lync) => hasPlan(completeDraft(toldByOutput(goal, exchange, lync))),
  "copy for another pool": (goal, exchange, lync) => hasPlan(completeDraft(beside(asDraft(goal, exchange, lync)))),
  "facts files": (goal, exchange, lync) => hasPlan(completeDraft(toldByFacts(goal, exchange, lync))),
  bundle: (goal, _2, _3, json) => hasPlan(inBundle(goal, json)),
};

const refused = exchangeVersions.flatMap((exchange) =>
  lyncVersions
    .filter((lync) => pairOf(exchange, lync).verdict === "refused")
    .map((lync) => [exchangeProducts[exchange].name, lyncProducts[lync].name, exchange, lync] as const),
);
/** The others name no Lync, so that they are no pair. */
const pairedGoals = goals.filter((goal) => unneededBy({ goal }).lync === undefined);

describe("a pair that Microsoft does not support", () => {
  it("is Lync Server 2013 with Exchange 2016 and later, and no other", () => {
    expect(refused.map(([exchange, lync]) => `${exchange} + ${lync}`)).toEqual([
      "Exchange Server 2016 + Lync Server 2013",
      "Exchange Server 2019 + Lync Server 2013",
      "Exchange Server Subscription Edition + Lync Server 2013",
    ]);
    expect(pairedGoals.length).toBeGreaterThan(3);
  });

  it.each(refused)(
    "has no plan, whatever the goal and by whatever door: %s with %s",
    async (_1, _2, exchange, lync) => {
      for (const goal of pairedGoals) {
        const json = JSON.stringify(given(goal, exchange, lync));
        for (const [door, plans] of Object.entries(doors))
          expect(await plans(goal, exchange, lync, json), `${goal} by ${door}`).toBe(false);
        const copy = copyForVersion(asDraft(goal, "2013", lync), { version: exchange, servers: ["ex01.contoso.com"] });
        expect(copy.versions, `${goal} copied for the servers of another version`).not.toHaveProperty("lync");
        expect(validateSection(asDraft(goal, exchange, lync), "versions").map(({ code }) => code)).toContain(
          "PAIR_REFUSED",
        );
      }
    },
  );

  it("is refused for its own sake: the same doors give a plan for the pair that the answers were made for", async () => {
    for (const goal of pairedGoals) {
      const json = JSON.stringify(answersFor(goal));
      for (const [door, plans] of Object.entries(doors))
        expect(await plans(goal, "2013", "lync-2013", json), `${goal} by ${door}`).toBe(true);
    }
  });

  it("is not the reason where the goal names no Lync", () => {
    for (const goal of goals.filter((one) => !pairedGoals.includes(one))) {
      const problems = validateSection(asDraft(goal, "2019", "lync-2013"), "versions");
      expect(problems.map(({ code }) => code)).not.toContain("PAIR_REFUSED");
    }
  });
});
