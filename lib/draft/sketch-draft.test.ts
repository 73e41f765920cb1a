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

  it("shows a name that is only begun as it is typed", () => {
    const sketch = sketchDraft(
      { goal: { goal: "integrate" }, "lync-pool": { poolFqdn: "pool" }, "client-access": { servers: "cas01\n" } },
      problemWords,
    );
    expect(sketch?.lync?.poolFqdn).toBe("pool");
    expect(sketch?.clientAccessServers).toEqual(["cas01"]);
  });

  it.each(["pool01.contoso.com:5061", "10.1.1.1:5061", "https://pool01", "po ol"])("draws nothing for %s", (name) => {
    const sketch = sketchDraft(
      {
        goal: { goal: "integrate" },
        "lync-pool": { poolFqdn: name },
        "client-access": { servers: `${name}\ncas01` },
        "mailbox-servers": { servers: [{ fqdn: name }, { fqdn: "mbx01" }] },
      },
      problemWords,
    );
    expect(sketch?.lync?.poolFqdn).toBe("your Lync pool");
    expect(sketch?.clientAccessServers).toEqual(["cas01"]);
    expect(sketch?.mailboxServers?.map(({ fqdn }) => fqdn)).toEqual(["mbx01"]);
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
