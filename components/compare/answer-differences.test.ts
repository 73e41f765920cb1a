import { describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { answerDifferences } from "./answer-differences";
import { answerTextsIn } from "@/components/messages/answer-texts";

const draft = draftFromAnswers(answersOf(scenarios["split-3"]));

describe("the answers of two drafts", () => {
  it("do not differ from themselves, whatever the scenario", () => {
    for (const scenario of Object.values(scenarios)) {
      const one = draftFromAnswers(answersOf(scenario));
      expect(answerDifferences(one, one, answerTextsIn(undefined))).toEqual([]);
    }
  });

  it("differ by the entries of a list that the other does not have", () => {
    const servers = draft["mailbox-servers"]?.servers ?? [];
    const other = { ...draft, "mailbox-servers": { servers: servers.slice(1) } };
    const [section] = answerDifferences(draft, other, answerTextsIn(undefined));
    expect(section?.id).toBe("mailbox-servers");
    expect(section?.rows).toMatchObject([
      {
        onlyFirst: [[{ text: "mbx01.contoso.com" }, { label: "Thumbprint" }, { label: "Lync has discovered it" }]],
        onlySecond: [],
      },
    ]);
  });

  it("differ in the order of a list, and then neither has anything of its own", () => {
    const other = { ...draft, "client-access": { servers: "cas02.contoso.com\ncas01.contoso.com\ncas03.contoso.com" } };
    expect(answerDifferences(draft, other, answerTextsIn(undefined))).toMatchObject([
      { rows: [{ onlyFirst: [], onlySecond: [] }] },
    ]);
  });

  it("differ by sections that only one of them needs, from either side", () => {
    const off = draftFromAnswers(answersOf(scenarios["turn-off"]));
    const ids = answerDifferences(draft, off, answerTextsIn(undefined)).map(({ id }) => id);
    expect(ids).toContain("mailbox-servers");
    expect(answerDifferences(off, draft, answerTextsIn(undefined)).map(({ id }) => id)).toEqual(ids);
  });
});
