import { describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { completeDraft, draftFromAnswers } from "./draft";
import { pruneDraft } from "./prune-draft";

describe("pruneDraft", () => {
  it("takes out what turning off has no use for", () => {
    const draft = { ...draftFromAnswers(answersOf(scenarios["split-3"])), goal: { goal: "turn-off" as const } };
    const pruned = pruneDraft(draft);
    expect(Object.keys(pruned).sort()).toEqual(["change", "client-access", "goal", "policies", "versions"]);
    expect(pruned.versions).toEqual({ exchange: "2013" });
    const completed = completeDraft(pruned);
    expect(completed.ok && completed.value.dropped).toEqual([]);
  });

  it("takes trust out where Lync discovers every server, and policy names where all are meant", () => {
    const same = draftFromAnswers(answersOf(scenarios["same-computer"]));
    const pruned = pruneDraft({ ...same, trust: { siteId: "Munich" }, policies: { scope: "all", names: "Default" } });
    expect(pruned.trust).toBeUndefined();
    expect(pruned.policies).toEqual({ scope: "all" });
  });

  it.each(Object.keys(scenarios))("leaves the finished draft of %s as it is", (name) => {
    const draft = draftFromAnswers(answersOf(scenarios[name]));
    const before = completeDraft(draft);
    const after = completeDraft(pruneDraft(draft));
    expect(after.ok && before.ok && after.value.answers).toEqual(before.ok && before.value.answers);
  });
});
