import { describe, expect, it } from "vitest";
import { contradictionText } from "@/lib/facts/contradiction";
import { generatePlan } from "@/lib/generate/generate";
import { records as words } from "@/lib/messages/en/records";
import { contradictionsOf } from "@/lib/records/contradictions";
import { readRecord } from "@/lib/records/read-record";
import { answersOf } from "@/lib/testing/example-answers";
import { exchangeServer, factsJson } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";

const each = generatePlan(answersOf(scenarios["exchange-2019"]));
const forest = generatePlan(answersOf(scenarios["forest-2019"]));

const override = (name: string, server: readonly string[], more: object = {}) => ({
  ...{
    name,
    componentName: "OwaServer",
    sectionName: "IMSettings",
    status: "Accepted",
    minVersion: "",
    maxVersion: "",
  },
  ...{ parameters: ["IMServerName=pool01.contoso.com"], server, ...more },
});

/** What facts with these overrides, and with these servers besides, have against a plan of mbx01 and mbx02. */
function found(plan: typeof each, overrides: readonly object[], others: readonly object[] = []) {
  const planned = ["mbx01", "mbx02"].map((name) =>
    exchangeServer(`${name}.contoso.com`, "Version 15.2 (Build 1748.10)"),
  );
  const servers = [...planned, ...others];
  const facts = { "exchange-servers": { servers }, "setting-overrides": { overrides } };
  const read = readRecord(new TextEncoder().encode(factsJson("Get-ExchangeFacts", "MBX01", facts)), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
  return contradictionsOf(read.value, plan).filter(({ code }) => /override|forest/.test(code));
}

const against = (...overrides: readonly object[]) => found(each, overrides);
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ code, section }) => [code, section]);

const textsOf = (...overrides: readonly object[]) => against(...overrides).map((one) => contradictionText(one, words));

describe("setting overrides that were found", () => {
  it("say nothing against the plan where they are its own, of other servers or of other settings", () => {
    expect(
      against(
        override("owa im mbx01", ["MBX01"]),
        override("Chat", ["EX7", "EX8*"]),
        override("Other", [], { sectionName: "Themes" }),
      ),
    ).toEqual([]);
  });

  it("contradict it where one of another name holds for a planned server: by name, by pattern, or for every server", () => {
    expect(against(override("Chat", ["MBX02"])).map(({ code }) => code)).toEqual(["second-override"]);
    expect(against(override("Chat", ["mbx0?"])).map(({ code }) => code)).toEqual(["second-override"]);
    const texts = textsOf(override("Forest chat", []));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/“Forest chat”.*every server.*mbx01\.contoso\.com, mbx02\.contoso\.com/);
  });

  it("contradict it where one has the plan's name and is for more than that server, or for other settings", () => {
    expect(textsOf(override("OWA IM MBX01", ["MBX01", "MBX02"]))).toEqual([
      expect.stringMatching(/name of this plan, “OWA IM MBX01”.*mbx01\.contoso\.com/),
      expect.stringMatching(/“OWA IM MBX01” sets instant messaging for MBX01, MBX02.*mbx02\.contoso\.com/),
    ]);
    const themes = ["MBX01", "MBX02"].map((name) => override(`OWA IM ${name}`, [name], { sectionName: "Themes" }));
    expect(against(...themes.slice(1))).toHaveLength(1);
    expect(textsOf(...themes)).toEqual([expect.stringMatching(/^2 setting overrides.*“OWA IM MBX01”, “OWA IM MBX02”/)]);
  });
});

describe("what was found, where one override is for the whole forest,", () => {
  const own = override("owa im every server", []);

  it("says nothing against the plan where it is its own, and of servers that read no overrides", () => {
    const old = exchangeServer("ex13.contoso.com", "Version 15.0 (Build 1497.2)");
    expect(codes(forest, [own, override("Chat", ["EX13"])], [old])).toEqual([]);
  });

  it("contradicts the plan of the other form", () => {
    expect(codes(each, [own])).toEqual([["forest-override-exists", "mailbox-servers"]]);
    expect(codes(forest, [own, override("OWA IM MBX02", ["MBX02"])])).toEqual([["override-beside-forest", undefined]]);
  });

  it("contradicts it where the name is taken, or another one is for every server", () => {
    expect(codes(forest, [override("OWA IM every server", ["MBX01", "MBX02"])])).toEqual([
      ["forest-name-taken", undefined],
    ]);
    expect(codes(forest, [override("Forest chat", [])])).toEqual([["override-beside-forest", undefined]]);
  });

  it("contradicts it where it would change servers that the plan does not name", () => {
    const others = ["Version 15.1 (Build 2507.6)", "Version 15.2 (Build 2562.17)"].map((shown, at) =>
      exchangeServer(`mbx0${8 + at}.contoso.com`, shown),
    );
    const [one, ...more] = found(forest, [own], others);
    expect(more).toEqual([]);
    expect(one?.section).toBe("mailbox-servers");
    expect(one && contradictionText(one, words)).toContain("also change mbx08.contoso.com, mbx09.contoso.com");
    expect(codes(each, [], others)).toEqual([]);
  });
});
