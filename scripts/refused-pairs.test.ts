import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/bundle/route";
import { goals, unneededBy, type Goal } from "@/lib/answers/goals";
import { pairOf } from "@/lib/answers/pairs";
import { parseAnswers, parseAnswersJson } from "@/lib/answers/parse-answers";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import type { Answers, ExchangeVersion, LyncVersion } from "@/lib/answers/types";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { validateSection } from "@/lib/draft/unanswered";
import { ok, type Result } from "@/lib/errors/problem";
import { fillDraft } from "@/lib/from-facts/fill-draft";
import { generateBundle } from "@/lib/generate/generate";
import { problemWords } from "@/lib/messages/en/problems";
import { copyForPool, copyForVersion } from "@/lib/next-change/copy-for";
import { packText, toBase64Url } from "@/lib/share/payload";
import { decodeShare, encodeShare } from "@/lib/share/share-link";
import { validAnswers } from "@/lib/testing/arbitraries";
import { named } from "@/lib/testing/estate-facts";
import { answersOf } from "@/lib/testing/example-answers";
import { exchangeServer, lyncFacts } from "@/lib/testing/example-facts";
import { runs } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { verifyBundle } from "@/lib/verify/verify-bundle";
import { revisionOfDraft, revisionOfFile, revisionOfLink, type Revision } from "@/components/compare/revision";
import { parseDrafts } from "@/components/drafts/stored-drafts";
import { proposeExchangeVersion, proposeLyncVersion } from "@/components/look-ups/propose-choice";
import { choiceTexts } from "@/components/messages/en/choices";
import { compareTexts } from "@/components/messages/en/compare";
import { openTexts } from "@/components/messages/en/open";
import { pastedTexts } from "@/components/messages/en/pasted";
import { openGiven, readAnswersFile, type Given } from "@/components/open/opened";
import { generateHere } from "./cli/captured-terminal";

/** Answers that give a plan, and the pair that they are tried with instead. */
interface Try {
  readonly answers: Answers;
  readonly exchange: ExchangeVersion;
  readonly lync: LyncVersion;
}

/** As answers.json has them. */
function jsonOf({ answers, exchange, lync }: Try): string {
  const pool = { poolFqdn: "pool01.contoso.com", ...answers.lync, version: lync };
  return JSON.stringify({ ...answers, exchange: { ...answers.exchange, version: exchange }, lync: pool });
}

const hasPlan = ({ ok }: { readonly ok: boolean }) => ok;

const asDraft = ({ answers, exchange, lync }: Try): DraftAnswers => ({
  ...draftFromAnswers(answers),
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

const servers = ["ex01.contoso.com"];
const [pool] = "pools" in lyncFacts && "pools" in lyncFacts.pools ? lyncFacts.pools.pools : [];

function toldByFacts(tried: Try): DraftAnswers {
  const { exchange, lync } = tried;
  const { versions: _, ...draft } = asDraft(tried);
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
function toldByOutput(tried: Try): DraftAnswers {
  const { exchange, lync } = tried;
  const draft = asDraft(tried);
  const [server = "ex01.contoso.com"] = draft["mailbox-servers"]?.servers?.map(({ fqdn }) => fqdn) ?? [];
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
  return { ...draft, versions };
}

/** The copy for another pool, with the answers that it asks for: the pool, its site, the servers, and what follows from them. */
function beside(draft: DraftAnswers): DraftAnswers {
  const copy = copyForPool(draft);
  const { "lync-pool": pool, "client-access": clientAccess, "mailbox-servers": servers, trust } = draft;
  const { "unified-messaging": um } = draft;
  return {
    ...copy,
    ...(pool ? { "lync-pool": pool } : {}),
    ...(clientAccess ? { "client-access": clientAccess } : {}),
    ...(servers ? { "mailbox-servers": servers } : {}),
    ...(trust ? { trust } : {}),
    ...(um ? { "unified-messaging": um } : {}),
  };
}

/** A bundle whose answers were changed afterwards, as its files. */
function bundleOf(tried: Try): ReadonlyMap<string, Uint8Array> {
  const { bundle } = generateBundle(tried.answers);
  const files = new Map<string, Uint8Array>(bundle.files.map(({ path, bytes }) => [path, bytes]));
  files.set("answers.json", strToU8(jsonOf(tried)));
  files.set("share-link.txt", strToU8(`/open#${encodeShare(jsonOf(tried))}\r\n`));
  return files;
}

const zipped = (tried: Try) => new File([zipSync(Object.fromEntries(bundleOf(tried)))], "bundle.zip");

/** A link of the first format, as it was made for years: without a dictionary. */
function firstLink(json: string): string {
  const body = `1.${packText(json, new Uint8Array())}`;
  return `/open#${body}.${toBase64Url(sha256(strToU8(body))).slice(0, 10)}`;
}

const opens = (given: Given) => openGiven(given, openTexts, problemWords).state === "answers";

async function opensFile(file: File): Promise<boolean> {
  const read = await readAnswersFile(file, openTexts);
  return "text" in read && opens({ kind: "file", text: read.text });
}

const compares = (revision: Result<Revision, unknown>) => revision.ok && revision.value.answers !== undefined;

let callers = 0;
async function throughApi(json: string) {
  callers += 1;
  const headers = { "Content-Type": "application/json", "X-Forwarded-For": `203.0.113.9/${callers}` };
  const response = await POST(new Request("http://localhost/api/bundle", { method: "POST", headers, body: json }));
  return { ok: response.status === 200 };
}

/** Every way in, and whether a plan comes out. */
const doors: Readonly<Record<string, (tried: Try) => boolean | Promise<boolean>>> = {
  page: (tried) => hasPlan(completeDraft(asDraft(tried))),
  "answers.json": (tried) => hasPlan(parseAnswersJson(jsonOf(tried))),
  link: (tried) => hasPlan(decodeShare(encodeShare(jsonOf(tried)))),
  "link of the first format": (tried) => hasPlan(decodeShare(firstLink(jsonOf(tried)))),
  "opened link": (tried) => opens({ kind: "link", text: `https://wizard.contoso.com${firstLink(jsonOf(tried))}` }),
  "opened file": (tried) => opensFile(new File([jsonOf(tried)], "answers.json")),
  "opened bundle": (tried) => opensFile(zipped(tried)),
  "command line": (tried) => generateHere(["-", "--link"], jsonOf(tried)).status === 0,
  API: async (tried) => hasPlan(await throughApi(jsonOf(tried))),
  // The form that a draft has in the storage of a browser.
  "stored draft": (tried) =>
    hasPlan(completeDraft(parseDrafts(JSON.stringify({ current: { draft: asDraft(tried) } })).current.draft)),
  "pasted output": (tried) => hasPlan(completeDraft(toldByOutput(tried))),
  "copy for another pool": (tried) => hasPlan(completeDraft(beside(asDraft(tried)))),
  "facts files": (tried) => hasPlan(completeDraft(toldByFacts(tried))),
  "verified bundle": (tried) => hasPlan(verifyBundle(bundleOf(tried))),
  "compared draft": (tried) => compares(ok(revisionOfDraft(asDraft(tried), "draft"))),
  "compared link": (tried) => compares(revisionOfLink(encodeShare(jsonOf(tried)), compareTexts, problemWords)),
  "compared file": async (tried) => compares(await revisionOfFile(zipped(tried), compareTexts)),
};

const refused = exchangeVersions.flatMap((exchange) =>
  lyncVersions
    .filter((lync) => pairOf(exchange, lync).verdict === "refused")
    .map((lync) => [exchangeProducts[exchange].name, lyncProducts[lync].name, exchange, lync] as const),
);
/** The others name no Lync, so that they are no pair. */
const pairedGoals = goals.filter((goal) => unneededBy({ goal }).lync === undefined);

/** The same installation with another goal, where its answers are enough for it. */
function withGoal(answers: Answers, goal: Goal): Answers | undefined {
  const mailboxServers = answers.mailboxServers?.map((row) => ({
    ...row,
    // Other than the new one, and of one server alone.
    previousThumbprint: [...(row.thumbprint ?? "")].reverse().join(""),
    // The facts of this test discover nobody, which would be an answer.
    discoveredByLync: goal === "repair-duplicate" ? "yes" : row.discoveredByLync,
  }));
  const parsed = parseAnswers({ ...answers, goal, mailboxServers });
  return parsed.ok ? parsed.value.answers : undefined;
}

/** Finished answers of every goal: made up, or those of a scenario of any version. */
const finished: fc.Arbitrary<Answers> = fc.oneof(
  fc
    .tuple(validAnswers, fc.constantFrom(...pairedGoals))
    .filter(([{ goal }]) => pairedGoals.includes(goal))
    .map(([answers, goal]) => withGoal(answers, goal) ?? answers),
  fc.constantFrom(
    ...Object.values(scenarios)
      .map(answersOf)
      .filter(({ goal }) => pairedGoals.includes(goal)),
  ),
);

/** Fails with the door and the goal. */
async function expectAtEveryDoor(tried: Try, plans: boolean): Promise<void> {
  for (const [door, opensHere] of Object.entries(doors))
    expect(await opensHere(tried), `${tried.answers.goal} by ${door}`).toBe(plans);
}

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
    "has no plan, whatever the answers and by whatever door: %s with %s",
    async (_1, _2, exchange, lync) => {
      await fc.assert(
        fc.asyncProperty(finished, async (answers) => {
          const tried = { answers, exchange, lync };
          await expectAtEveryDoor(tried, false);
          const draft = asDraft(tried);
          const copy = copyForVersion(
            { ...draft, versions: { exchange: "2013", lync } },
            { version: exchange, servers },
          );
          expect(copy.versions, "copied for the servers of another version").not.toHaveProperty("lync");
          expect(validateSection(draft, "versions").map(({ code }) => code)).toContain("PAIR_REFUSED");
        }),
        { numRuns: runs(6, 100) },
      );
    },
  );

  it("is refused for its own sake: the same doors give a plan for the pair that the answers were made for", async () => {
    await fc.assert(
      fc.asyncProperty(finished, async (answers) => {
        const lync = answers.lync?.version ?? "skype-2019";
        await expectAtEveryDoor({ answers, exchange: answers.exchange.version, lync }, true);
      }),
      { numRuns: runs(8, 200) },
    );
  });

  it("is not the reason where the goal names no Lync", () => {
    const off = answersOf(scenarios["turn-off"]);
    const problems = validateSection(asDraft({ answers: off, exchange: "2019", lync: "lync-2013" }), "versions");
    expect(problems.map(({ code }) => code)).not.toContain("PAIR_REFUSED");
  });
});
