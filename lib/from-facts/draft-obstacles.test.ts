import { describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import type { FactsFile } from "@/lib/facts/facts-schema";
import { answersOf } from "@/lib/testing/example-answers";
import { discoveredFacts, duplicateFacts, factsJson } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { fillDraft } from "./fill-draft";
import { draftObstacles } from "./draft-obstacles";

const repair = draftFromAnswers(answersOf(scenarios.repair));
const names = ["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"] as const;
const file = (computer: string, facts: object) => ({
  name: `facts-${computer}.json`,
  facts: JSON.parse(factsJson("Get-LyncFacts", computer, { ...facts })) as FactsFile,
});
const codes = (...files: readonly ReturnType<typeof file>[]) =>
  draftObstacles(files, repair).map((one) => `${one.code}: ${JSON.stringify(one.values)}`);

describe("what the scripts would refuse of a draft", () => {
  it("is nothing of names that Lync discovered and that one pool names", () => {
    expect(codes(file("FE01", duplicateFacts(...names)))).toEqual([]);
  });

  it("is a name that no Front End discovered; one that tells of it is enough", () => {
    const some = { ...duplicateFacts(...names), ...discoveredFacts(names[0], names[1]) };
    expect(codes(file("FE01", some))).toEqual([expect.stringMatching(/^only-trust: .*mbx03\.contoso\.com/)]);
    expect(codes(file("FE01", some), file("FE02", duplicateFacts(...names)))).toEqual([]);
    expect(codes(file("FE01", duplicateFacts(...names)), file("FE02", some))).toEqual([]);
  });

  it("is an application that the draft does not name", () => {
    const draft = { ...repair, trust: { ...repair.trust, applicationId: "Chat" } };
    const files = [file("FE01", duplicateFacts(names[0]))];
    expect(draftObstacles(files, draft).filter(({ code }) => code === "foreign-application")).toHaveLength(1);
  });

  it("is an endpoint of a pool, with the command that removes it", () => {
    const trustedEndpoints = [{ pool: names[1], sipAddress: "sip:q@contoso.com" }];
    expect(codes(file("FE01", { ...duplicateFacts(...names), "trusted-endpoints": { trustedEndpoints } }))).toEqual([
      `endpoint: ${JSON.stringify({ pool: names[1], sipAddress: "sip:q@contoso.com" })}`,
    ]);
  });

  it("names the application that the pools hold, which the same facts fill in", () => {
    const { trust: _, ...draft } = repair;
    const { "trusted-applications": held, ...more } = duplicateFacts(names[0]);
    const trustedApplications = held.trustedApplications.map((one) => ({ ...one, applicationId: "OwaIm" }));
    const files = [file("FE01", { ...more, "trusted-applications": { trustedApplications } })];
    const { written, draft: filled } = fillDraft(files, { draft, told: {} });
    expect(filled.trust).toEqual({ applicationId: "OwaIm" });
    expect(written.map(({ path }) => path)).toEqual(["trustedApplication.applicationId"]);
    const integrate = draftFromAnswers(answersOf(scenarios["split-3"]));
    const { trust: _none, ...open } = integrate;
    expect(fillDraft(files, { draft: open, told: {} }).draft.trust).not.toHaveProperty("applicationId");
  });

  it("is nothing for a goal that takes no trust away", () => {
    const split = draftFromAnswers(answersOf(scenarios["split-3"]));
    expect(draftObstacles([file("FE01", {})], split)).toEqual([]);
  });
});
