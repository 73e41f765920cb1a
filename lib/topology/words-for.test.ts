import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "./words-for";

const bundleOf = (scenario: string) => generateBundle(answersOf(scenarios[scenario]));

/** Paths of a table that another one lacks. */
function unknownPaths(over: object, base: unknown, path = ""): readonly string[] {
  return Object.entries(over).flatMap(([key, value]: [string, unknown]) => {
    const below = (base as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (below === undefined) return [`${path}${key}`];
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return unknownPaths(value, below, `${path}${key}.`);
    return typeof value === typeof below ? [] : [`${path}${key}`];
  });
}

describe("the words for Client Access servers that talk to Lync", () => {
  it("are at places of the usual words, and of their kind", () => {
    expect(unknownPaths(en.onClientAccess, en)).toEqual([]);
  });

  it("leave every other installation its words", () => {
    const { topology } = bundleOf("split-3").plan;
    expect(wordsFor(en, topology)).toBe(en);
  });

  it("name no Mailbox server and no edit of web.config in the documents of a plan", () => {
    const documents = bundleOf("exchange-2010").bundle.files.filter(({ path }) =>
      /^(read-me-first\.txt|change-request\.md|checklist\.md|topology\.svg)$/.test(path),
    );
    expect(documents).toHaveLength(4);
    for (const { path, text } of documents)
      for (const line of text.split("\n").filter((one) => /Mailbox servers?\b|web\.config/.test(one)))
        expect(`${path}: ${line}`).toMatch(/keeps no instant messaging settings|web\.config is not edited/);
  });
});
