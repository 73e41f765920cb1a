import { describe, expect, it } from "vitest";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { completeDraft, draftFromAnswers } from "@/lib/draft/draft";
import { answersInputFromDraft } from "@/lib/draft/draft-input";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { copyForPool, copyForVersion, namesIn } from "./copy-for";

const split = draftFromAnswers(answersOf(scenarios["split-3"]));
const left = { version: "2016", servers: ["ex01.contoso.com", "ex02.contoso.com"] } as const;

describe("a copy for another pool", () => {
  it("keeps every answer but the pool, its site, the servers, the test user and the number of the change", () => {
    const copy = copyForPool(split);
    expect(copy).toMatchObject({
      goal: split.goal,
      versions: split.versions,
      policies: split.policies,
    });
    const { reference: _1, testUser: _2, ...details } = split.change ?? {};
    expect(copy.change).toEqual(details);
    const problems = completeDraft(copy);
    expect(problems.ok ? [] : problems.error.map(({ path }) => path).sort()).toEqual([
      "clientAccessServers",
      "lync.poolFqdn",
      "mailboxServers",
    ]);
    expect(JSON.stringify(copy)).not.toMatch(/pool01|Munich|mbx0|cas0/);
  });
});

describe("a copy for servers of another version", () => {
  it("has their version and their names, and leaves the servers of the first plan alone", () => {
    const copy = copyForVersion(split, left);
    expect(copy.versions?.exchange).toBe("2016");
    expect(namesIn(copy)).toEqual(left.servers);
    expect(copy.versions?.otherServers?.split("\n")).toEqual(namesIn(split));
    expect(copy["lync-pool"]).toEqual(split["lync-pool"]);
  });

  it("names no Lync that does not go with that version, and none of its servers twice", () => {
    expect(split.versions?.lync).toBe("lync-2013");
    expect(copyForVersion(split, left).versions?.lync).toBeUndefined();
    expect(copyForVersion(split, { ...left, version: "2010" }).versions?.lync).toBe("lync-2013");
    const problems = parseAnswers(answersInputFromDraft(copyForVersion(split, left)));
    expect(problems.ok ? [] : problems.error.map(({ code }) => code)).not.toContain("OTHER_EXCHANGE_VERSION");
  });

  it("leads back: the copy of the copy is about the first servers again", () => {
    const back = copyForVersion(copyForVersion(split, left), { version: "2013", servers: namesIn(split) });
    expect(namesIn(back)).toEqual(namesIn(split));
    expect(back.versions?.otherServers?.split("\n")).toEqual(left.servers);
  });
});
