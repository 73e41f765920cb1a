import { describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import { pruneDraft } from "@/lib/draft/prune-draft";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { lostAnswers } from "./lost-answers";
import { answerTextsIn } from "@/components/messages/answer-texts";

describe("lostAnswers", () => {
  const before = draftFromAnswers(answersOf(scenarios["split-3"]));

  it("names what turning off has no use for, with the values", () => {
    const lost = lostAnswers(before, pruneDraft({ ...before, goal: { goal: "turn-off" } }), answerTextsIn(undefined));
    expect(lost.some((name) => name.includes("pool01.contoso.com"))).toBe(true);
    expect(lost.some((name) => name.includes("mbx01.contoso.com"))).toBe(true);
    expect(lost.some((name) => name.includes("cas01.contoso.com"))).toBe(false);
  });

  it("finds nothing when an answer only changes", () => {
    expect(
      lostAnswers(before, { ...before, "lync-pool": { poolFqdn: "other.contoso.com" } }, answerTextsIn(undefined)),
    ).toEqual([]);
    expect(lostAnswers({}, before, answerTextsIn(undefined))).toEqual([]);
  });

  it("names the first three of a long list and counts the others", () => {
    const many = Array.from({ length: 5 }, (_, row) => ({ fqdn: `mbx${row + 1}.contoso.com` }));
    const from = { ...before, "mailbox-servers": { servers: many } };
    const lost = lostAnswers(from, pruneDraft({ ...from, goal: { goal: "turn-off" } }), answerTextsIn(undefined));
    expect(lost.find((name) => name.includes("mbx1"))).toMatch(/mbx3\.contoso\.com, and 2 more$/);
  });
});
