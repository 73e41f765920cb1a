import { beforeEach, describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { SectionId } from "@/lib/answers/section-ids";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import * as rules from "@/components/drafts/draft-insight";
import { draftStore } from "@/components/drafts/draft-store";
import { setAsideUnneeded } from "./set-aside-unneeded";

/** What Continue does on a page whose section was answered otherwise. */
function answer<Id extends SectionId>(id: Id, section: DraftAnswers[Id]): void {
  const before = draftStore.read().current.draft;
  draftStore.saveSection(id, section);
  setAsideUnneeded(rules, { before, by: id, catalogue: undefined });
}

const current = () => draftStore.read().current;
const dialPlans = draftFromAnswers(answersOf(scenarios["dial-plans"]));

describe("answers that a choice has no use for", () => {
  beforeEach(() => draftStore.open(dialPlans));

  it("come back by themselves when the version is changed back", () => {
    answer("versions", { exchange: "se", lync: "skype-2019" });
    expect(current().draft["unified-messaging"]).toBeUndefined();
    expect(current().setAside?.names).not.toEqual([]);
    answer("versions", dialPlans.versions);
    expect(current().draft).toEqual(dialPlans);
    expect(current().setAside).toBeUndefined();
  });

  it("are told where one override for the forest is chosen, and come back", () => {
    const forest = draftFromAnswers(answersOf(scenarios["forest-2019"]));
    draftStore.open(forest);
    answer("versions", { exchange: "2013", lync: "lync-2013" });
    expect(current().draft["mailbox-servers"]).not.toHaveProperty("overrideScope");
    expect(current().setAside?.names).toContain("Setting override: One for the whole forest");
    answer("versions", forest.versions);
    expect(current().draft["mailbox-servers"]?.overrideScope).toBe("forest");
  });

  it("come back over two choices, each with what it took out", () => {
    answer("versions", { exchange: "se", lync: "skype-2019" });
    answer("goal", { goal: "turn-off" });
    answer("goal", { goal: "integrate" });
    expect(current().draft["unified-messaging"]).toBeUndefined();
    answer("versions", dialPlans.versions);
    expect(current().draft).toEqual(dialPlans);
  });

  it("do not replace what was answered since", () => {
    answer("goal", { goal: "turn-off" });
    answer("goal", { goal: "renew-certificate" });
    draftStore.saveSection("lync-pool", { poolFqdn: "new.contoso.com" });
    answer("goal", { goal: "integrate" });
    expect(current().draft["lync-pool"]).toEqual({ ...dialPlans["lync-pool"], poolFqdn: "new.contoso.com" });
    expect(current().draft.policies).toEqual(dialPlans.policies);
  });
});
