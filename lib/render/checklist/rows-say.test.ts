import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { buildChecklist } from "./build-checklist";

/** What a person can do about it; a word that is missing here is added when a row uses it. */
const instruction =
  /\b(?:agree|ask|check|choose|correct|create|download|enter|find|have|import|install|let|look|plan|put right|read|register|remove|run|see|set|sign|stop|take|tell|unpack|wait|write)\b/i;

const rows = Object.values(scenarios).flatMap((input) => {
  const plan = generatePlan(answersOf(input));
  return buildChecklist(plan, wordsFor(en, plan.topology)).groups.flatMap(({ items }) => items);
});

describe("a row of the checklist", () => {
  it("says what to do if it looks different, and not only what that means", () => {
    for (const { id, ifDifferent } of rows) expect(ifDifferent, id).toMatch(instruction);
  });

  it("is done by a local administrator where it is done in a shell on each server", () => {
    for (const { id, where, who } of rows) {
      if (/^(?:Each|The) .*(?:as administrator|command prompt)/.test(where)) expect(who, id).toMatch(/local admin/i);
    }
  });
});
