import { describe, expect, it } from "vitest";
import { problemWords } from "@/lib/messages/en/problems";
import { problemText } from "@/lib/messages/problem-text";
import { decodeShare, encodeShare } from "@/lib/share/share-link";
import { scenarios } from "@/lib/testing/scenarios";
import { parseAnswers, parseAnswersJson } from "./parse-answers";

type Loose = Readonly<Record<string, unknown>>;
const scenario = (name: string) => scenarios[name] as Loose;
const rowsOf = (name: string) => scenario(name)["mailboxServers"] as readonly Loose[];

/** Answers of a goal with the rows changed, as a link or a file may bring them. */
const withRows = (name: string, change: (row: Loose, index: number) => Loose): Loose => ({
  ...scenario(name),
  mailboxServers: rowsOf(name).map(change),
});
const without = (name: string, key: string): Loose =>
  Object.fromEntries(Object.entries(scenario(name)).filter(([own]) => own !== key));
const onExchange = (name: string, version: string, lync: string): Loose => ({
  ...scenario(name),
  exchange: { version },
  lync: { ...(scenario(name)["lync"] as Loose), version: lync },
});

/** What a goal cannot be had for, and the problem that tells it. */
const cases: readonly (readonly [string, Loose, string, string])[] = [
  ...(["2016", "2019", "se"] as const).map(
    (version) =>
      [
        `reapply for Exchange ${version}, which keeps its settings`,
        onExchange("reapply", version, "skype-2019"),
        "exchange.version",
        "NOTHING_TO_DO",
      ] as const,
  ),
  ...(["2019", "se"] as const).map(
    (version) =>
      [
        `repair for Exchange ${version}, of which Lync discovers no server`,
        onExchange("repair", version, "skype-2019"),
        "exchange.version",
        "NOTHING_TO_DO",
      ] as const,
  ),
  [
    "repair of a name that Lync does not discover",
    withRows("repair", (row, index) => (index === 1 ? { ...row, discoveredByLync: "no" } : row)),
    "mailboxServers[1].discoveredByLync",
    "NOT_DISCOVERED_NO_REPAIR",
  ],
  ["repair of nothing", { ...scenario("repair"), mailboxServers: [] }, "mailboxServers", "EMPTY_LIST"],
  [
    "an old thumbprint given as new",
    withRows("renew", (row, index) => (index === 2 ? { ...row, thumbprint: row["previousThumbprint"] } : row)),
    "mailboxServers[2].thumbprint",
    "OLD_THUMBPRINT_AS_NEW",
  ],
  [
    "the old thumbprint of another server given as new",
    withRows("renew", (row, index) =>
      index === 2 ? { ...row, thumbprint: rowsOf("renew")[0]?.["previousThumbprint"] } : row,
    ),
    "mailboxServers[2].thumbprint",
    "OLD_THUMBPRINT_OF_OTHER",
  ],
  [
    "renewal of what is turned off, so that no Mailbox server is named",
    { ...without("renew", "mailboxServers") },
    "mailboxServers",
    "MISSING",
  ],
  ["reapply without thumbprints", without("reapply", "mailboxServers"), "mailboxServers", "MISSING"],
];

describe("a goal that the answers do not allow is told by one sentence, by whatever way they come", () => {
  it.each(cases)("%s", (_name, answers, path, code) => {
    for (const parsed of [parseAnswers(answers), parseAnswersJson(JSON.stringify(answers))]) {
      if (parsed.ok) throw new Error("These answers are taken.");
      expect(parsed.error.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
      expect(parsed.error.map((problem) => problemText(problem, problemWords)).join("")).toMatch(/^[A-Z].+\.$/s);
    }
    const link = decodeShare(encodeShare(JSON.stringify(answers)));
    expect(link.ok).toBe(false);
  });
});

describe("a renewal whose certificate has another name", () => {
  // They have no Unified Messaging, so that nothing is asked about it.
  it.each(["2019", "se"])("needs the site for its trust on Exchange %s, and keeps it", (version) => {
    const { um: _, ...answers } = onExchange("renew-renamed", version, "skype-2019");
    const parsed = parseAnswers(answers);
    expect(parsed.ok && parsed.value.answers.lync?.siteId).toBe("Munich");
    const { siteId: _site, ...lync } = answers["lync"] as Loose;
    const lacking = parseAnswers({ ...answers, lync });
    expect(lacking.ok ? [] : lacking.error.map(({ path, code }) => [path, code])).toEqual([["lync.siteId", "MISSING"]]);
  });
});
