import { describe, expect, it } from "vitest";
import { problemWords } from "@/lib/messages/en/problems";
import { problemText } from "@/lib/messages/problem-text";
import { goals, unneededBy } from "./goals";
import { exchangeVersionOf, exchangeVersions, lyncVersions, plannedExchangeVersions } from "./products";
import { unsupportedProblems } from "./supported";

const poolFqdn = "pool01.contoso.com";

describe("what this version plans", () => {
  it("is five goals, Exchange 2013 and Lync Server 2013; more is known, so that it is refused with a reason", () => {
    expect(goals).toEqual(["integrate", "reapply", "renew-certificate", "repair-duplicate", "turn-off"]);
    expect(plannedExchangeVersions).toEqual(["2013"]);
    expect(exchangeVersions).toEqual(["2010", "2013", "2016", "2019", "se"]);
    expect(lyncVersions).toEqual(["lync-2013", "skype-2015", "skype-2019", "skype-se"]);
  });

  it("refuses another Exchange in one sentence by the names of the products", () => {
    const problems = unsupportedProblems({
      goal: "reapply",
      exchange: { version: "2010" },
      lync: { version: "skype-2015", poolFqdn },
    });
    expect(problems.map((problem) => [problem.path, problemText(problem, problemWords)])).toEqual([
      ["exchange.version", "Exchange Server 2010 cannot be planned yet, only Exchange Server 2013."],
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
    ["Version 14.3 (Build 123.4)", "2010"],
    ["Version 8.3 (Build 83.6)", undefined],
    ["", undefined],
  ])("%s is %s", (shown, version) => {
    expect(exchangeVersionOf(shown)).toBe(version);
  });
});
