import { describe, expect, it } from "vitest";
import { unneededBy } from "@/lib/answers/goals";
import { draftFromAnswers } from "@/lib/draft/draft";
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
      expect(lines.filter((line) => line.startsWith(`${texts[column].label}: `))).toEqual([]);
    if (lines.length > 0 && !("mailboxServers[].discoveredByLync" in unneeded))
      expect(lines.join("\n")).toContain(texts["mailboxServers[].discoveredByLync"].label);
  });
});
