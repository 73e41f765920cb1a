import { problemWords } from "@/lib/messages/en/problems";
import { warningText } from "@/lib/messages/problem-text";
import { describe, expect, it } from "vitest";
import { assessDraft, completeDraft, draftFromAnswers } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";

const codes = (draft: DraftAnswers) =>
  assessDraft(draft)
    .warnings()
    .map(({ code, path }) => [code, path]);

describe("the warnings", () => {
  it("say what is worth knowing about a value as soon as it is there, whatever is missing or wrong beside it", () => {
    const draft: DraftAnswers = {
      goal: { goal: "integrate" },
      "mailbox-servers": { servers: [{ fqdn: "mbx01.litwareinc.com" }, { fqdn: "no name" }] },
      trust: { port: "8080" },
    };
    expect(completeDraft(draft).ok).toBe(false);
    expect(codes(draft)).toEqual([
      ["sample-value", "mailboxServers[0].fqdn"],
      ["port-in-use", "trustedApplication.port"],
    ]);
  });

  it("leave alone what is not well formed, and what has no effect", () => {
    expect(codes({ "lync-pool": { poolFqdn: "litware inc.com" } })).toEqual([]);
    expect(codes({ goal: { goal: "turn-off" }, "lync-pool": { poolFqdn: "pool.litwareinc.com" } })).toEqual([]);
  });

  it("name every server that they are about", () => {
    const split = draftFromAnswers(answersOf(scenarios["split-3"]));
    const same = draftFromAnswers(answersOf(scenarios["same-computer"]));
    const servers = (of: DraftAnswers, changed: object) =>
      (of["mailbox-servers"]?.servers ?? []).map((server) => ({ ...server, ...changed }));
    const messages = (draft: DraftAnswers) =>
      assessDraft(draft)
        .warnings()
        .map((warning) => `${warning.code}: ${warningText(warning, problemWords)}`)
        .join("\n");
    const names = servers(split, {}).map(({ fqdn }) => fqdn ?? "?");
    expect(names.length).toBeGreaterThan(2);
    const listed = servers(split, { discoveredByLync: "yes", certificateName: "owa.contoso.com" });
    const sharedThumbprint = listed.map((server) => ({ ...server, thumbprint: listed[0]?.thumbprint ?? "" }));
    const unlisted = servers(split, { discoveredByLync: "no" });
    for (const [code, draft] of [
      ["dial-plan-later", split],
      ["discovered-under-which-name", { ...split, "mailbox-servers": { servers: sharedThumbprint } }],
      ["not-discovered-yet", { ...same, "mailbox-servers": { servers: unlisted } }],
      ["shared-certificate-name", { ...same, "mailbox-servers": { servers: sharedThumbprint } }],
    ] as const) {
      const line = messages(draft)
        .split("\n")
        .find((text) => text.startsWith(code));
      for (const name of names) expect(line, code).toContain(name);
    }
  });

  it.each(Object.keys(scenarios))("are the same in the draft, the answers and the plan of %s", (name) => {
    const answers = answersOf(scenarios[name]);
    const draft = draftFromAnswers(answers);
    const completed = completeDraft(draft);
    const { warnings } = deriveTopology(answers);
    expect(assessDraft(draft).warnings()).toEqual(warnings);
    expect(completed.ok && completed.value.warnings).toEqual(warnings);
  });
});
