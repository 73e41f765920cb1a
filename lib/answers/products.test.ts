import { describe, expect, it } from "vitest";
import { problemWords } from "@/lib/messages/en/problems";
import { problemText } from "@/lib/messages/problem-text";
import { goals, unneededBy } from "./goals";
import { exchangeVersionOf, exchangeVersions, lyncVersions, plannedExchangeVersions } from "./products";
import { unsupportedProblems } from "./supported";

const poolFqdn = "pool01.contoso.com";

describe("what this version plans", () => {
  it("is five goals, and every version of Exchange that people still run", () => {
    expect(goals).toEqual(["integrate", "reapply", "renew-certificate", "repair-duplicate", "turn-off"]);
    expect(plannedExchangeVersions).toEqual(["2010", "2013", "2016", "2019", "se"]);
    expect(exchangeVersions).toEqual(["2010", "2013", "2016", "2019", "se"]);
    expect(lyncVersions).toEqual(["lync-2013", "skype-2015", "skype-2019", "skype-se"]);
  });

  it("refuses a goal and a pair in one sentence each, by the names of the products", () => {
    const problems = unsupportedProblems({
      goal: "reapply",
      exchange: { version: "2016" },
      lync: { version: "lync-2013", poolFqdn },
    });
    expect(problems.map((problem) => [problem.path, problemText(problem, problemWords)])).toEqual([
      [
        "exchange.version",
        "Nothing has to be done for Exchange Server 2016: updates do not touch its instant messaging settings, so there is nothing to write again; if it broke after an update, compare the certificate first. Choose another change.",
      ],
      ["lync.version", expect.stringMatching(/^No plan for Exchange 2016 with Lync Server 2013/)],
    ]);
  });

  it("refuses a goal for which nothing has to be done, by what the version of Exchange has", () => {
    const refused = goals.flatMap((goal) =>
      plannedExchangeVersions
        .filter((version) => unsupportedProblems({ goal, exchange: { version } }).length > 0)
        .map((version) => `${goal} ${version}`),
    );
    expect(refused).toEqual([
      ...["reapply 2010", "reapply 2016", "reapply 2019", "reapply se"],
      ...["repair-duplicate 2019", "repair-duplicate se"],
    ]);
  });

  it("does not judge the Lync of a goal that does not ask for it", () => {
    const lync = { version: "lync-2013", poolFqdn } as const;
    expect(unneededBy({ goal: "turn-off" }).lync).toBe("exchangeOnly");
    expect(
      unsupportedProblems({ goal: "turn-off", exchange: { version: "2016" }, lync }).map(({ path }) => path),
    ).not.toContain("lync.version");
    expect(
      unsupportedProblems({ goal: "integrate", exchange: { version: "2016" }, lync }).map(({ path }) => path),
    ).toContain("lync.version");
  });
});

describe("the version in a build", () => {
  it.each([
    ["Version 15.0 (Build 1497.2)", "2013"],
    ["15.1", "2016"],
    ["Version 15.2 (Build 986.5)", "2019"],
    ["Version 15.2 (Build 2561.9)", "2019"],
    ["Version 15.2 (Build 2562.17)", "se"],
    ["15.2.2562.17", "se"],
    ["Version 14.3 (Build 123.4)", "2010"],
    ["Version 15.2 (Build 2561.99)", "2019"],
    ["Version 15.2 (Build 2562.17)", "se"],
    ["15.2.2562.46", "se"],
    ["Version 15.2 (Build 3000.1)", undefined],
    ["Version 15.3 (Build 1.1)", undefined],
    ["Version 15.2", undefined],
    ["Version 8.3 (Build 83.6)", undefined],
    ["", undefined],
  ])("%s is %s", (shown, version) => {
    expect(exchangeVersionOf(shown)).toBe(version);
  });
});
