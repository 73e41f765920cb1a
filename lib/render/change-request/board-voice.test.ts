import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import type { Block } from "../markdown/document";
import { buildChangeRequest } from "./build-change-request";
import { changeRequestDocument } from "./change-request-document";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

/** Every text of a block that is ours; what people typed and exact values are not. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ["quoted", "code", "link"].includes(key) ? [] : textsOf(inner),
  );
}

/** Messages to users are read by users, and a source keeps its title. */
const isOurs = ({ kind }: Block) => kind !== "letter" && kind !== "verbatim" && kind !== "drawing";

describe.each(plans)("the change request of %s", (_name, plan) => {
  const words = wordsFor(en, plan.topology);
  const texts = changeRequestDocument(buildChangeRequest(plan, words), words).blocks.filter(isOurs).flatMap(textsOf);

  it("speaks to no one: a board reads it that answered no question and runs no script", () => {
    expect(texts.filter((text) => /\b(?:you|your|yours|yourself)\b/i.test(text))).toEqual([]);
  });

  it("says who is affected, and not only who is not", () => {
    const { impact } = buildChangeRequest(plan, words);
    expect(impact.findings.map(({ reason }) => reason).join(" ")).toMatch(/\b[Uu]sers\b/);
  });
});
