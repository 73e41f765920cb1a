import { describe, expect, it } from "vitest";
import { problemWords } from "@/lib/messages/en/problems";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { draftFromAnswers } from "./draft";
import { sketchDraft } from "./sketch-draft";

describe("sketchDraft", () => {
  it("has nothing to draw before there is a goal", () => {
    expect(sketchDraft({}, problemWords)).toBeUndefined();
  });

  it("takes the place of every missing answer, and decides nothing about trust before Unified Messaging is known", () => {
    const sketch = sketchDraft({ goal: { goal: "integrate" }, "mailbox-servers": { servers: [{}] } }, problemWords);
    expect(sketch).toMatchObject({
      lync: { poolFqdn: "your Lync pool", siteId: "your site" },
      clientAccessServers: ["each Client Access server"],
      mailboxServers: [
        { fqdn: "each Mailbox server", certificateName: "each Mailbox server", thumbprint: "its thumbprint" },
      ],
      mailboxPolicies: { scope: "named", names: ["the policies that you name"] },
    });
    expect(sketch?.um).toBeUndefined();
    expect(
      sketchDraft({ goal: { goal: "integrate" }, "unified-messaging": { placement: "none" } }, problemWords)?.um,
    ).toMatchObject({
      sipNameDialPlan: false,
    });
  });

  it("shows what is typed as it is typed, however wrong", () => {
    const sketch = sketchDraft(
      { goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "po ol" }, "client-access": { servers: "cas01\n" } },
      problemWords,
    );
    expect(sketch?.lync?.poolFqdn).toBe("po ol");
    expect(sketch?.clientAccessServers).toEqual(["cas01"]);
  });

  it.each(["split-3", "same-computer", "turn-off", "shared-certificate", "dial-plans"])(
    "draws the servers of the finished draft of %s as its answers have them",
    (name) => {
      const answers = answersOf(scenarios[name]);
      const sketch = sketchDraft(draftFromAnswers(answers), problemWords);
      expect(sketch?.mailboxServers).toEqual(answers.mailboxServers);
      expect(sketch?.clientAccessServers).toEqual(answers.clientAccessServers);
      expect(sketch?.um).toEqual(answers.um);
      expect(sketch?.mailboxPolicies).toEqual(answers.mailboxPolicies);
    },
  );
});
