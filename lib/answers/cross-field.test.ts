import { describe, expect, it } from "vitest";
import type { Problem } from "@/lib/errors/problem";
import { problemWords } from "@/lib/messages/en/problems";
import { scenarios } from "@/lib/testing/scenarios";
import { problemText } from "@/lib/messages/problem-text";
import { parseAnswers } from "./parse-answers";

const split = scenarios["split-3"] as {
  readonly mailboxServers: readonly Record<string, unknown>[];
  readonly lync: object;
};
const same = scenarios["same-computer"] as typeof split;

/** Problems with their words. */
function problemsOf(changes: object, base: object = split): readonly (Problem & { readonly message: string })[] {
  const result = parseAnswers({ ...base, ...changes });
  return result.ok ? [] : result.error.map((problem) => ({ ...problem, message: problemText(problem, problemWords) }));
}

/** The three Mailbox servers of `split-3` with some of their answers replaced. */
function servers(...changes: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return split.mailboxServers.map((server, index) => ({ ...server, ...changes[index] }));
}

describe("contradictions between answers", () => {
  it("[criterion 6] refuse names that differ in case, final dot or blanks, naming both places", () => {
    const names = ["EX01.contoso.com", "ex02.contoso.com", "ex01.contoso.com.", " ex01.contoso.com "];
    expect(problemsOf({ clientAccessServers: names })).toEqual([
      expect.objectContaining({
        path: "clientAccessServers[2]",
        code: "DUPLICATE",
        message: expect.stringMatching(/^Client Access server 3 repeats Client Access server 1/),
      }),
      expect.objectContaining({ path: "clientAccessServers[3]", code: "DUPLICATE" }),
    ]);
    const rows = servers({}, { fqdn: "MBX01.contoso.com." });
    expect(problemsOf({ mailboxServers: rows })).toEqual([
      expect.objectContaining({
        path: "mailboxServers[1].fqdn",
        message: expect.stringMatching(/^Mailbox server 2 repeats Mailbox server 1/),
      }),
    ]);
    expect(
      problemsOf({ mailboxPolicies: { scope: "named", names: ["Default", "M\u00dcNCHEN", "mu\u0308nchen "] } }),
    ).toEqual([
      expect.objectContaining({
        path: "mailboxPolicies.names[2]",
        message: expect.stringMatching(/^Mailbox policy 3 repeats Mailbox policy 2/),
      }),
    ]);
  });

  it("[criterion 7] refuse a trusted name or an Exchange server that is the Lync pool, naming both", () => {
    expect(problemsOf({ mailboxServers: servers({ certificateName: "pool01.contoso.com" }) })).toEqual([
      expect.objectContaining({
        path: "mailboxServers[0].certificateName",
        message: expect.stringMatching(/Mailbox server 1, certificate name .*lync\.poolFqdn/),
      }),
    ]);
    expect(problemsOf({ clientAccessServers: ["pool01.contoso.com"] })).toEqual([
      expect.objectContaining({
        path: "clientAccessServers[0]",
        message: expect.stringMatching(/Client Access server 1 .*lync\.poolFqdn/),
      }),
    ]);
    expect(
      problemsOf({ mailboxServers: servers({}, {}, { fqdn: "pool01.contoso.com" }) }).map(({ path }) => path),
    ).toEqual(["mailboxServers[2].fqdn"]);
  });

  it("refuse two servers that one setting override would name, and only where there are overrides", () => {
    const given = (version: string) => ({
      exchange: { version },
      lync: { ...split.lync, version: "skype-2019" },
      mailboxServers: servers({}, { fqdn: "MBX01.munich.contoso.com" }),
    });
    for (const version of ["2016", "2019", "se"])
      expect(problemsOf(given(version))).toEqual([
        expect.objectContaining({
          path: "mailboxServers[1].fqdn",
          code: "SAME_SHORT_NAME",
          message: expect.stringMatching(/^Correct one of mbx01\.contoso\.com and mbx01\.munich\.contoso\.com: /),
        }),
      ]);
    expect(problemsOf(given("2013"))).toEqual([]);
    const repeated = { ...given("se"), mailboxServers: servers({}, { fqdn: "mbx01.contoso.com" }) };
    expect(problemsOf(repeated).map(({ code }) => code)).toEqual(["DUPLICATE"]);
  });

  it.each([
    ["the same certificate", [{}, {}], undefined],
    [
      "another certificate",
      [{}, { thumbprint: "B".repeat(39) + "A" }],
      /The certificate of mbx02\.contoso\.com.* is not that of mbx01/,
    ],
    ["certificates that are not told yet", [{}, { thumbprint: "" }], /^.*thumbprint/],
    ["the same old certificate", [{ previousThumbprint: "C".repeat(39) + "A" }, {}], undefined],
    [
      "another old certificate",
      [{ previousThumbprint: "C".repeat(39) + "A" }, { previousThumbprint: "D".repeat(39) + "A" }],
      /The old certificate of mbx02\.contoso\.com.* is not that of mbx01/,
    ],
  ])("allow one override for the forest with one certificate alone: %s", (name, changes, said) => {
    const base = scenarios["renew-forest"] as typeof split;
    const told = name.includes("old") ? {} : { previousThumbprint: undefined };
    const rows = base.mailboxServers.map((row, at) => ({
      ...row,
      ...told,
      ...(name === "the same old certificate" ? { previousThumbprint: undefined } : {}),
      ...changes[at],
    }));
    const problems = problemsOf({ mailboxServers: rows }, base);
    expect(problems).toHaveLength(said === undefined ? 0 : 1);
    if (said === undefined) return;
    expect(problems[0]?.message).toMatch(said);
    if (!name.includes("told"))
      expect(problems[0]).toMatchObject({ path: "exchange.overrideScope", code: "FOREST_WITH_CERTIFICATES" });
    // One for each server may have certificates of its own.
    if (!name.includes("told"))
      expect(problemsOf({ mailboxServers: rows, exchange: { version: "2019" } }, base)).toEqual([]);
  });

  it("[criterion 7] refuse trust for a name under which Lync discovers another server", () => {
    const second = {
      fqdn: "ex02.contoso.com",
      certificateName: "ex01.contoso.com",
      thumbprint: "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94",
    };
    const problems = problemsOf(
      { lync: { ...same.lync, siteId: "Munich" }, mailboxServers: [...same.mailboxServers, second] },
      same,
    );
    expect(problems).toEqual([
      expect.objectContaining({
        path: "mailboxServers[1].certificateName",
        message: expect.stringMatching(/Mailbox server 2, certificate name is the name of Mailbox server 1/),
      }),
    ]);
  });

  it("[criterion 7] refuse empty lists", () => {
    expect(problemsOf({ clientAccessServers: [], mailboxServers: [] }).map(({ path, code }) => [path, code])).toEqual([
      ["clientAccessServers", "EMPTY_LIST"],
      ["mailboxServers", "EMPTY_LIST"],
    ]);
    expect(problemsOf({ mailboxPolicies: { scope: "named", names: [] } }).map(({ path }) => path)).toEqual([
      "mailboxPolicies.names",
    ]);
  });

  it("[criterion 7] refuse dial plan answers that contradict each other", () => {
    const um = (changes: object) =>
      problemsOf({ um: { placement: "separate-computers", sipNameDialPlan: true, ...changes } }).map(
        ({ path }) => path,
      );
    expect(um({ addToDialPlans: true })).toEqual(["um.dialPlans"]);
    expect(um({ addToDialPlans: true, dialPlans: ["A", "a"] })).toEqual(["um.dialPlans[1]"]);
    expect(um({ addToDialPlans: true, dialPlans: ["A"], sipNameDialPlan: false })).toEqual(["um.addToDialPlans"]);
    expect(um({ placement: "none", sipNameDialPlan: false, addToDialPlans: true, dialPlans: ["A"] })).toEqual([
      "um.addToDialPlans",
    ]);
    expect(um({ placement: "none" })).toEqual(["um.sipNameDialPlan"]);
  });

  it("[criterion 7] refuse one thumbprint under two certificate names, and allow a shared certificate", () => {
    const thumbprint = "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94";
    expect(problemsOf({ mailboxServers: servers({ thumbprint }, {}, { thumbprint }) })).toEqual([
      expect.objectContaining({
        path: "mailboxServers[2].certificateName",
        message: expect.stringMatching(/^Mailbox server 3 and Mailbox server 1/),
      }),
    ]);
    expect(problemsOf({}, scenarios["shared-certificate"] as object)).toEqual([]);
  });

  it("[criterion 7] refuse a port on which Lync or Exchange listens, naming the service, and only where it is used", () => {
    const trustedApplication = { applicationId: "OutlookWebApp", port: 5061 };
    expect(problemsOf({ trustedApplication })).toEqual([
      expect.objectContaining({ path: "trustedApplication.port", message: expect.stringContaining("Lync Front End") }),
    ]);
    expect(problemsOf({ trustedApplication }, same)).toEqual([]);
  });

  it("refuse a window that is not a whole number of minutes within a week", () => {
    const paths = [0, 10_081, 1.5, -1].map((windowMinutes) =>
      problemsOf({ change: { windowMinutes } }).map(({ path }) => path),
    );
    expect(paths).toEqual(Array(4).fill(["change.windowMinutes"]));
    expect(problemsOf({ change: { windowMinutes: 10_080 } })).toEqual([]);
  });
});
