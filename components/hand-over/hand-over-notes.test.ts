import { describe, expect, it } from "vitest";
import { sectionIds } from "@/lib/answers/section-ids";
import { assessDraft } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { isHandedOver } from "./handed-over";
import { handOverNotes } from "./hand-over-notes";
import { answerTextsIn } from "@/components/messages/answer-texts";
import { english } from "@/components/messages/en";

const texts = {
  handOver: english.handOver,
  howTo: english.howTo,
  answers: answerTextsIn(undefined),
  problem: english.problem,
  sections: english.section,
  lookUps: {
    ...english.versionsHowTo,
    ...english.unifiedMessagingHowTo,
    ...english.lyncPoolHowTo,
    ...english.clientAccessHowTo,
    ...english.mailboxServersHowTo,
    ...english.trustHowTo,
    ...english.policiesHowTo,
  },
};

const draft: DraftAnswers = {
  goal: { goal: "integrate" },
  "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }, { fqdn: "mbx02.contoso.com" }] },
  waiting: ["versions", "lync-pool", "mailbox-servers"],
};
const { problems } = assessDraft(draft);

describe("the notes to those who know", () => {
  it("ask each team for what is missing in the sections that wait, rows of a list together", () => {
    const asked = handOverNotes(draft, problems, texts).map(({ team, questions }) => [
      team,
      questions.map(({ howTo }) => howTo),
    ]);
    expect(asked).toEqual([
      ["lync", ["lyncVersion", "poolFqdn"]],
      ["exchange", ["exchangeVersion", "thumbprint"]],
    ]);
  });

  it("name what is asked in words, and the servers it is asked of", () => {
    const [lync, exchange] = handOverNotes(draft, problems, texts);
    expect(lync?.questions.map(({ what }) => what)).toEqual(["Lync version", "Lync pool"]);
    expect(exchange?.questions.at(-1)).toMatchObject({
      what: "Thumbprint",
      servers: ["mbx01.contoso.com", "mbx02.contoso.com"],
    });
    expect(exchange?.text).toContain("2. Thumbprint\n   - mbx01.contoso.com\n   - mbx02.contoso.com\n");
  });

  it("carry the command that finds each answer, and room for it", () => {
    const [lync] = handOverNotes(draft, problems, texts);
    expect(lync?.text).toContain("Get-CsService -Registrar");
    expect(lync?.text.match(/Your answer:/g)).toHaveLength(2);
  });

  it("leave alone what nobody was asked about, and what is wrong rather than missing", () => {
    const own = problems.filter((problem) => !isHandedOver(draft, problem)).map(({ path }) => path);
    expect(own).toContain("um.placement");
    expect(own).not.toContain("lync.poolFqdn");
    const wrong: DraftAnswers = { ...draft, "lync-pool": { poolFqdn: "po ol" } };
    const questions = handOverNotes(wrong, assessDraft(wrong).problems, texts).flatMap((note) => note.questions);
    expect(questions.map(({ section }) => section)).not.toContain("lync-pool");
  });

  it("ask everything that a section leaves open, with a sample and the choices", () => {
    const blank: DraftAnswers = { goal: { goal: "integrate" }, waiting: ["unified-messaging", "mailbox-servers"] };
    const notes = handOverNotes(blank, assessDraft(blank).problems, texts);
    const asked = notes.flatMap((note) => note.questions.map(({ path }) => path));
    expect(asked).toEqual([
      "um.placement",
      "um.sipNameDialPlan",
      "mailboxServers",
      "mailboxServers[].fqdn",
      "mailboxServers[].thumbprint",
    ]);
    const text = notes.map((note) => note.text).join("\n");
    expect(text).toContain("     [ ] Yes, they host at least one\n     [ ] No, none of them does");
    expect(text).toContain("For example: 3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94");
  });

  it("show a sample or choices for every question of every section", () => {
    const blank: DraftAnswers = { goal: { goal: "integrate" }, waiting: sectionIds };
    const named: DraftAnswers = { ...blank, policies: { scope: "named" } };
    const parts = [blank, named].flatMap((one) =>
      handOverNotes(one, assessDraft(one).problems, texts).flatMap(({ text }) =>
        text.split(/\n\n(?=[0-9]+\. )/).slice(1),
      ),
    );
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter((part) => !/For example: |\[ \] /.test(part))).toEqual([]);
  });

  it("are none when nobody was asked", () => {
    expect(handOverNotes({ ...draft, waiting: [] }, problems, texts)).toEqual([]);
  });
});
