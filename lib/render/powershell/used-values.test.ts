import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";

const scripts = Object.entries(scenarios).flatMap(([name, input]) =>
  generateBundle(answersOf(input))
    .bundle.files.filter(({ text }) => text.includes("\n$Plan = [ordered]@{\n"))
    .map(({ path, text }) => ({ name, path, text })),
);

/** Known to the library, which may use it in every script. */
const ofLibrary = ["PlanHash", "RecordsDirectory"];

describe("the plan of a script", () => {
  it.each(scripts)("holds what $path uses, and nothing else: $name", ({ text }) => {
    const start = text.indexOf("\n$Plan = ");
    const end = text.indexOf("\n}\n", start);
    const held = [...text.slice(start, end).matchAll(/^ {4}([A-Z]\w*) = /gm)].map(([, one = ""]) => one);
    const used = [...text.slice(end).matchAll(/\$Plan\.([A-Z]\w*)/g)].map(([, one = ""]) => one);
    const next = /^ {4}(?:.*; )?NextShell = /m.test(text) ? ["NextHost"] : [];
    expect(held.toSorted()).toEqual([...new Set([...used, ...next, ...ofLibrary])].toSorted());
  });
});
