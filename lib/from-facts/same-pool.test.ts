import { describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import { answersOf } from "@/lib/testing/example-answers";
import { named } from "@/lib/testing/estate-facts";
import { duplicateFacts, lyncFacts } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { draftObstacles } from "./draft-obstacles";
import { fillDraft } from "./fill-draft";

const [pool] = "pools" in lyncFacts && "pools" in lyncFacts.pools ? lyncFacts.pools.pools : [];
const filesOf = (fqdn: string) => [
  named("Get-LyncFacts", "FE09", {
    ...lyncFacts,
    ...duplicateFacts("other.example.com"),
    pools: { pools: [{ ...pool, fqdn }] },
  }),
];

describe("facts of a Lync that does not know the pool of the draft", () => {
  it.each(["repair", "renew", "reapply"])("ask whose pool it is, and answer nothing else (%s)", (name) => {
    const draft = draftFromAnswers(answersOf(scenarios[name]));
    const foreign = filesOf("pool01.fabrikam.net");
    const filled = fillDraft(foreign, { draft, told: {} });
    expect(filled.draft).toEqual(draft);
    expect(filled.open.map(({ id }) => id)).toEqual(["lync-pool.poolFqdn"]);
    expect(draftObstacles(foreign, draft)).toEqual([]);
  });

  it("answer everything once the pool is theirs", () => {
    const draft = draftFromAnswers(answersOf(scenarios.renew));
    const { draft: told } = fillDraft(filesOf("POOL01.contoso.com"), { draft, told: {} });
    expect(told["mailbox-servers"]?.servers?.map(({ discoveredByLync }) => discoveredByLync)).toEqual([
      "no",
      "no",
      "no",
    ]);
    const repair = draftFromAnswers(answersOf(scenarios.repair));
    expect(draftObstacles(filesOf("pool01.contoso.com"), repair)).not.toEqual([]);
  });
});
