import { describe, expect, it } from "vitest";
import { problemWords } from "@/lib/messages/en/problems";
import { pairText } from "@/lib/messages/pair-text";
import { problemText, warningText } from "@/lib/messages/problem-text";
import { pairOf, plannedLyncVersions } from "./pairs";
import { productAdvice } from "./product-advice";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions, plannedExchangeVersions } from "./products";
import { exchangeSupport, lyncSupport } from "./support-dates";
import { unsupportedProblems } from "./supported";

const poolFqdn = "pool01.contoso.com";
const verdicts = (version: (typeof exchangeVersions)[number]) =>
  lyncVersions.map((lync) => pairOf(version, lync).verdict);

describe("the table of pairs", () => {
  it("says what Microsoft says (domain section 14)", () => {
    expect(lyncVersions).toEqual(["lync-2013", "skype-2015", "skype-2019", "skype-se"]);
    expect(Object.fromEntries(exchangeVersions.map((version) => [version, verdicts(version)]))).toEqual({
      "2010": ["planned", "warned", "warned", "warned"],
      "2013": ["planned", "planned", "planned", "planned"],
      "2016": ["refused", "planned", "planned", "planned"],
      "2019": ["refused", "warned", "planned", "planned"],
      se: ["refused", "warned", "planned", "planned"],
    });
  });

  it("has a sentence with its source for every pair, and none that says less than it knows", () => {
    for (const exchange of exchangeVersions)
      for (const lync of lyncVersions) {
        const { reason, confidence, verdict } = pairOf(exchange, lync);
        expect(problemWords.pairs.reasons[reason]).toMatch(/^Microsoft’s .+\.$/);
        if (verdict === "refused") expect(confidence).toBe("H");
      }
  });

  it("offers a planned Exchange what is not refused, the best described first", () => {
    expect(plannedLyncVersions("2013")).toEqual(lyncVersions);
    for (const version of plannedExchangeVersions) {
      const offered = plannedLyncVersions(version);
      expect(offered.map((lync) => pairOf(version, lync).verdict)).not.toContain("refused");
      expect(pairOf(version, offered[0] ?? "lync-2013").verdict).toBe("planned");
      expect(plannedLyncVersions()).toEqual(expect.arrayContaining([...offered]));
    }
  });

  it("says of every refused pair, and of no other, what to choose instead", () => {
    const sentences = exchangeVersions.flatMap((exchange) =>
      lyncVersions.map((lync) => {
        const { reason, verdict } = pairOf(exchange, lync);
        return [
          verdict === "refused",
          pairText(reason, problemWords.pairs).endsWith(problemWords.pairs.instead.unsupported),
        ];
      }),
    );
    expect(sentences.filter(([isRefused, hasWay]) => isRefused !== hasWay)).toEqual([]);
  });

  it("gives a refused pair by the names of the products, and the way on", () => {
    const problems = unsupportedProblems({
      goal: "integrate",
      exchange: { version: "2019" },
      lync: { version: "lync-2013", poolFqdn },
    });
    const refusal = problems.find(({ path }) => path === "lync.version");
    expect(refusal && problemText(refusal, problemWords)).toBe(
      "No plan for Exchange 2019 with Lync Server 2013: Microsoft’s page “Configure instant messaging integration with Outlook on the web” says that Lync Server 2013 is not supported with Exchange 2016 and later. Choose Skype for Business Server 2015 or later, or plan for Exchange 2013 or earlier.",
    );
  });

  it("warns of a pair that is planned with a warning, and of no other", () => {
    for (const exchange of exchangeVersions)
      for (const lync of lyncVersions) {
        const advice = productAdvice({ exchange: { version: exchange }, lync: { version: lync, poolFqdn } }, []);
        const warning = advice.find(({ code }) => code === "pair-warned");
        expect(warning !== undefined).toBe(pairOf(exchange, lync).verdict === "warned");
        if (warning) expect(warningText(warning, problemWords)).toContain(lyncProducts[lync].name);
      }
  });
});

describe("dates of support", () => {
  it("end for exactly the products that are marked as past support", () => {
    for (const version of lyncVersions)
      expect(["extended" in lyncSupport[version], version]).toEqual([lyncProducts[version].pastSupport, version]);
    for (const version of exchangeVersions) {
      const product = exchangeProducts[version];
      if (product.planned)
        expect(["extended" in exchangeSupport[version], version]).toEqual([product.pastSupport, version]);
    }
  });
});
