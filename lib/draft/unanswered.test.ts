import { describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { draftFromAnswers } from "./draft";
import type { DraftAnswers } from "./draft-types";
import { openProblems, validateSection } from "./unanswered";

const complete = draftFromAnswers(answersOf(scenarios["split-3"]));
const { trust: _trust, "unified-messaging": _um, ...begun } = complete;

describe("a section that is asked", () => {
  it("wants its texts also while other answers may still make it unneeded", () => {
    const paths = (draft: DraftAnswers) => validateSection(draft, "trust").map(({ path }) => path);
    expect(paths({})).toEqual(["lync.siteId"]);
    expect(paths(begun)).toEqual(["lync.siteId"]);
    expect(paths({ ...begun, trust: { siteId: " " } })).toEqual(["lync.siteId"]);
    expect(paths({ ...begun, trust: { siteId: "Munich" } })).toEqual([]);
  });
});

describe("what keeps a draft from a plan", () => {
  it("is nothing where there is one", () => expect(openProblems(complete)).toEqual([]));

  it("has each question without an answer once", () => {
    const paths = openProblems({ goal: { goal: "integrate" } }).map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
    expect(paths).toEqual(expect.arrayContaining(["lync.siteId", "um.sipNameDialPlan", "mailboxServers"]));
  });
});
