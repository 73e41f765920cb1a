import { describe, expect, it } from "vitest";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { warningText } from "@/lib/messages/problem-text";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { buildChecklist } from "../checklist/build-checklist";
import { buildChangeRequest } from "./build-change-request";
import { changeRequestDocument } from "./change-request-document";

const split = scenarios["split-3"] as { readonly lync: object };
const textOf = (input: object) =>
  JSON.stringify(changeRequestDocument(buildChangeRequest(generatePlan(answersOf(input)), en), en).blocks);

describe("the change request says of the versions", () => {
  it("what Microsoft says of the two together, until when they are supported, and which other versions of Lync go with this Exchange", () => {
    const text = textOf(split);
    expect(text).toContain(en.problems.pairs.reasons.article);
    expect(text).toContain("past the end of Microsoft’s support since 2023-04-11");
    expect(text).toContain('"Exchange","Lync Server 2013 (this change)","Skype');
    expect(text.match(/"Exchange Server \w+","(?:Possible|With|Refused)/g) ?? []).toHaveLength(1);
    expect(textOf(scenarios["turn-off"] as object)).not.toContain(en.changeRequest.versions.tableTitle);
  });

  it("which servers are left for another plan, and nothing where none is known", () => {
    const { othersNote } = en.changeRequest.versions;
    expect(textOf({ ...split, exchange: { version: "2013", otherServers: ["ex01.contoso.com"] } })).toMatch(
      /ex01\.contoso\.com.*needs a plan of its own/,
    );
    expect(textOf(split)).not.toContain(othersNote);
  });

  it("that an update takes the feature away, where Microsoft announced that: once, with its source, and on the first page", () => {
    const se = {
      ...split,
      exchange: { version: "se" },
      lync: { ...split.lync, version: "skype-se" },
    };
    const [claim = ""] = generatePlan(answersOf(se)).topology.announced.map((one) => warningText(one, en.problems));
    expect(textOf(se).split(claim).length - 1).toBe(1);
    expect(textOf(se)).toContain(en.changeRequest.sources.endAnnounced.says);
    const [firstPage = ""] = textOf(se).split(en.changeRequest.sections.whatAndWhy);
    expect(firstPage).toContain(en.assessment.inShort.advice["end-announced"]);
    expect(textOf(split)).not.toContain("Cumulative Update 1");
  });

  it("the same in every document of the bundle, and in none that the support ends", () => {
    const se = { ...split, exchange: { version: "se" }, lync: { ...split.lync, version: "skype-se" } };
    const textIn = (path: string) => {
      const file = generateBundle(answersOf(se)).bundle.files.find((one) => one.path === path);
      return file?.text.replaceAll(/\s+/g, " ") ?? "";
    };
    for (const path of ["read-me-first.txt", "checklist.md", "change-request.md"]) {
      expect(textIn(path), path).toMatch(/Microsoft announced that Cumulative Update 1 /);
      expect(textIn(path), path).not.toContain("support ends");
    }
    const { symptoms } = buildChecklist(generatePlan(answersOf(se)), en);
    expect(symptoms[0]?.id).toBe("afterRemoval");
  });
});
