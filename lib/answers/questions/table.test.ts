import type * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { answersInputFromDraft } from "@/lib/draft/draft-input";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { draftFromAnswers } from "@/lib/draft/draft";
import { answerWords } from "@/lib/messages/en/answer-words";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { answersSchema } from "../schema";
import { sectionIds } from "../section-ids";
import { withoutNames } from "../without-names";
import { answerExample } from "../answer-examples";
import { answerValues } from "./answer-values";
import type { Question } from "./question";
import { isKnownByOthers, questionAt, questions, sectionOf } from "./questions";

/** Paths of the schema's leaves, rows as `[]`. */
function leavesOf(schema: z.core.$ZodType, path = ""): readonly string[] {
  const { def } = schema._zod;
  if (isKind(def, "optional")) return leavesOf(def.innerType, path);
  if (isKind(def, "array")) {
    const inside = leavesOf(def.element, `${path}[]`);
    return inside.length === 1 && inside[0] === `${path}[]` ? [path] : inside;
  }
  if (!isKind(def, "object")) return [path];
  return Object.entries(def.shape).flatMap(([key, part]) => leavesOf(part, path === "" ? key : `${path}.${key}`));
}

interface Definitions {
  readonly optional: { readonly innerType: z.core.$ZodType };
  readonly array: { readonly element: z.core.$ZodType };
  readonly object: { readonly shape: Readonly<Record<string, z.core.$ZodType>> };
}

function isKind<Kind extends keyof Definitions>(
  def: z.core.$ZodTypeDef,
  kind: Kind,
): def is z.core.$ZodTypeDef & Definitions[Kind] {
  return def.type === kind;
}

/** Every row of the table that has one value or a list of them, with its path. */
const rowsOfTable: readonly (readonly [path: string, question: Question])[] = questions.flatMap(
  ({ path, question }): (readonly [string, Question])[] =>
    question.kind === "rows"
      ? Object.entries(question.fields).map(([key, field]) => [`${path}[].${key}`, field])
      : [[path, question]],
);
const paths = rowsOfTable.map(([path]) => path);

describe("the table of questions", () => {
  it("has exactly one row for each leaf of the schema, and a leaf for each row", () => {
    const leaves = leavesOf(answersSchema).filter((path) => path !== "schema");
    expect([...paths].sort()).toEqual([...leaves].sort());
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(rowsOfTable)("says of %s what it is called, where it is asked, and what its example is", (path, question) => {
    expect(answerWords).toHaveProperty([path, "name"]);
    expect(answerExample(path)).toBe(question.example);
    expect(sectionIds).toContain(sectionOf(path));
    expect(() => JSON.parse(question.example) as unknown).not.toThrow();
    expect(questionAt(path)).toBe(question);
  });

  it.each(rowsOfTable)("has an example of %s that its own schema takes", (_, { schema, example }) => {
    expect(schema.safeParse(JSON.parse(example))).toMatchObject({ success: true });
  });

  it.each(rowsOfTable)("has for %s a policy, or a choice of values", (_, question) => {
    const typed = ["text", "number", "list"].includes(question.kind);
    expect("policy" in question && typeof question.policy.normalise === "function").toBe(typed);
    expect(typed || ["choice", "yes-no"].includes(question.kind)).toBe(true);
  });

  it("has a place of its own in the form for each question", () => {
    const places = questions.map(({ section, draftKey }) => `${section}.${draftKey}`);
    expect(new Set(places).size).toBe(questions.length);
  });

  it("names who can tell, and how it is looked up, or neither", () => {
    const half = rowsOfTable.filter(([, { knownBy, lookUp }]) => (knownBy === undefined) !== (lookUp === undefined));
    expect(half).toEqual([]);
  });

  it("brings questions up by questions of the same section", () => {
    const conditions = questions.flatMap(({ path, question, section }) =>
      question.askedIf ? [[path, sectionOf(question.askedIf.path), section] as const] : [],
    );
    expect(conditions.length).toBeGreaterThan(0);
    for (const [path, other, own] of conditions) expect([path, other]).toEqual([path, own]);
  });

  it("replaces what a person types, so that no name is left in answers without names", () => {
    for (const scenario of Object.values(scenarios)) {
      const answers = answersOf(scenario);
      const shown = new Map(answerValues(withoutNames(answers)).map(({ path, value }) => [path, value]));
      const kept = answerValues(answers).filter(
        ({ path, question, value }) =>
          (question.kind === "text" || question.kind === "list") && value !== "" && shown.get(path) === value,
      );
      const allowed = new Set(["trustedApplication.applicationId", "recordsDirectory"]);
      expect(kept.filter(({ path }) => !allowed.has(path)).map(({ path }) => path)).toEqual([]);
    }
  });

  it.each(Object.keys(scenarios))("leads the answers of %s into a draft and back", (name) => {
    const answers = answersOf(scenarios[name]);
    const draft: DraftAnswers = draftFromAnswers(answers);
    expect(answersOf(answersInputFromDraft(draft))).toEqual(answers);
  });
});

describe("sectionOf", () => {
  it.each([
    ["lync.version", "versions"],
    ["lync.siteId", "trust"],
    ["lync", "lync-pool"],
    ["lync.unheardOf", "lync-pool"],
    ["mailboxServers[3].thumbprint", "mailbox-servers"],
    ["mailboxServers[3].unheardOf", "mailbox-servers"],
    ["clientAccessServers[0]", "client-access"],
    ["recordsDirectory", "change"],
    ["", undefined],
    ["unheardOf", undefined],
  ])("of %s is %s", (path, section) => {
    expect(sectionOf(path)).toBe(section);
  });
});

it("others know what every section asks but the goal, which is the reader's own, and the change details", () => {
  expect(sectionIds.filter((id) => !isKnownByOthers(id))).toEqual(["goal", "change"]);
});
