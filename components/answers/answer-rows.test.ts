import { describe, expect, it } from "vitest";
import { unneededBy } from "@/lib/answers/goals";
import { draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { openProblems } from "@/lib/draft/unanswered";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { answerTextsIn } from "@/components/messages/answer-texts";
import { answerGroups } from "./answer-rows";

const texts = answerTextsIn(undefined);
const columns = [
  "mailboxServers[].discoveredByLync",
  "mailboxServers[].thumbprint",
  "mailboxServers[].previousThumbprint",
  "mailboxServers[].previousCertificateName",
] as const;

describe("the answers about a server", () => {
  it.each(Object.keys(scenarios))("are those that its table asks for, and no others: %s", (name) => {
    const answers = answersOf(scenarios[name]);
    const unneeded = unneededBy(answers);
    const lines = answerGroups(draftFromAnswers(answers), texts)
      .filter(({ id }) => id === "mailbox-servers")
      .flatMap(({ rows }) => rows.flatMap(({ values }) => values.flat()));
    for (const column of columns.filter((one) => one in unneeded))
      expect(lines.filter(({ label }) => label === texts[column].label)).toEqual([]);
    if (lines.length > 0 && !("mailboxServers[].discoveredByLync" in unneeded))
      expect(lines.map(({ label }) => label)).toContain(texts["mailboxServers[].discoveredByLync"].label);
  });
});

const rowOf = (server: Partial<Record<string, string>>, goal: "integrate" | "renew-certificate") =>
  answerGroups({ goal: { goal }, "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com", ...server }] } }, texts)
    .find(({ id }) => id === "mailbox-servers")
    ?.rows[0]?.values[0]?.filter(({ label }) => label !== texts["mailboxServers[].discoveredByLync"].label);

describe("the certificates of a server", () => {
  const [added, removed] = ["A".repeat(40), "B".repeat(40)];

  it("are new and old side by side, each with its label", () => {
    const old = { previousThumbprint: removed, previousCertificateName: "owa.contoso.com" };
    expect(rowOf({ thumbprint: added, ...old }, "renew-certificate")).toMatchObject([
      { text: "mbx01.contoso.com" },
      { label: "Name in the new certificate", text: "mbx01.contoso.com", age: "new" },
      { label: "Name in the old certificate", text: "owa.contoso.com", age: "old" },
      { label: "New thumbprint", text: added, age: "new" },
      { label: "Old thumbprint", text: removed, age: "old" },
    ]);
  });

  it("say that a thumbprint is missing, and nothing of a certificate that is not replaced", () => {
    expect(rowOf({}, "integrate")).toMatchObject([
      { text: "mbx01.contoso.com" },
      { label: "Thumbprint", text: "", missing: true },
    ]);
  });
});

describe("a draft without answers", () => {
  const blankIn = (draft: DraftAnswers) =>
    answerGroups(draft, texts).flatMap(({ rows }) =>
      rows.filter(({ values, optional }) => values.length + Number(optional) === 0),
    );

  it.each<[DraftAnswers]>([[{}], [{ goal: { goal: "integrate" } }], [{ goal: { goal: "renew-certificate" } }]])(
    "has no answer where a question is open, and nowhere else: %j",
    (draft) => {
      expect(
        blankIn(draft)
          .map(({ path }) => path)
          .toSorted(),
      ).toEqual(
        openProblems(draft)
          .map(({ path }) => path)
          .toSorted(),
      );
    },
  );

  it("has no server where none is named, and waits for those who know", () => {
    const draft: DraftAnswers = {
      goal: { goal: "integrate" },
      "mailbox-servers": { servers: [{ fqdn: "", thumbprint: "", discoveredByLync: "unknown" }] },
      waiting: ["mailbox-servers"],
    };
    expect(blankIn(draft).find(({ path }) => path === "mailboxServers")).toMatchObject({ values: [], waiting: true });
  });
});
