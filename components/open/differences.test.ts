import { describe, expect, it } from "vitest";
import type { DraftAnswers } from "@/lib/draft/draft";
import { draftFromAnswers } from "@/lib/draft/draft";
import { sectionIds } from "@/lib/answers/section-ids";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { differencesOf } from "./differences";
import { answerTextsIn } from "@/components/messages/answer-texts";

const split = draftFromAnswers(answersOf(scenarios["split-3"]));
const servers = (...names: string[]): DraftAnswers => ({ ...split, "client-access": { servers: names.join("\n") } });
const change = (theirs: DraftAnswers, mine: DraftAnswers) =>
  differencesOf(theirs, mine, answerTextsIn(undefined)).map(({ section, theirs: left, mine: right, same }) => [
    section,
    left?.flat().map(({ text }) => text),
    right?.flat().map(({ text }) => text),
    same,
  ]);

describe("the differences of two drafts", () => {
  it("are none between equal ones", () => {
    expect(differencesOf(split, { ...split }, answerTextsIn(undefined))).toEqual([]);
  });

  it("name the answer, with both values", () => {
    expect(change(split, { ...split, "lync-pool": { poolFqdn: "mine.contoso.com" } })).toEqual([
      ["lync-pool", ["pool01.contoso.com"], ["mine.contoso.com"], 0],
    ]);
  });

  it("leave out what two lists have in common, and count it", () => {
    expect(change(servers("a.b.c", "d.e.f", "g.h.i"), servers("a.b.c", "x.y.z", "g.h.i"))).toEqual([
      ["client-access", ["d.e.f"], ["x.y.z"], 2],
    ]);
  });

  it("show both orders when only the order differs", () => {
    expect(change(servers("a.b.c", "d.e.f"), servers("d.e.f", "a.b.c"))).toEqual([
      ["client-access", ["a.b.c", "d.e.f"], ["d.e.f", "a.b.c"], 0],
    ]);
  });

  it("hold an answer that only one side has, whichever that is", () => {
    const turnOff = draftFromAnswers(answersOf(scenarios["turn-off"]));
    const sections = (a: DraftAnswers, b: DraftAnswers) =>
      new Set(differencesOf(a, b, answerTextsIn(undefined)).map(({ section }) => section));
    expect(sections(split, turnOff)).toEqual(sections(turnOff, split));
    expect(sections(turnOff, split)).toContain("lync-pool");
  });

  it("tell what one side does not need from what it did not answer, in the order of the sections", () => {
    const noTrust = draftFromAnswers(answersOf(scenarios["same-computer"]));
    const all = differencesOf(split, { ...noTrust, "lync-pool": { poolFqdn: "" } }, answerTextsIn(undefined));
    expect(all.find(({ path }) => path === "lync.siteId")?.mine).toBeUndefined();
    expect(all.find(({ path }) => path === "lync.poolFqdn")?.mine).toEqual([]);
    const places = all.map(({ section }) => sectionIds.indexOf(section));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
