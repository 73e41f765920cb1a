import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";

/** What no document says, and what it says instead. */
const notSaid: readonly (readonly [word: RegExp, because: string])[] = [
  [/\b(?:please|simply|oops)\b/i, "a colleague is told what to do"],
  [/\bshall\b/i, "will or should"],
  [/\bput away\b|\blet them go\b|\btake the link\b/i, "saved, discard, copy the link"],
  [/\bThis is no\b/, "This is not a"],
  [/\bthis version plans only\b/i, "cannot be planned yet"],
  [/\bchange manager\b|\btechnical peer\b|\bchange advisory board\b/i, "nobody is named whom nobody entered"],
  [/<(?:user|server|script|time|name)>/, "the plan knows the name, or there is room to write it"],
  [/\bthe checklist page\b/i, "on paper that is checklist.html, which takes no file: the page Checklist of the wizard"],
  [/\bSource: (?:official|inferred)\b/, "Microsoft says so, our advice"],
];
const documents = /^(?:change-request|checklist)\.md$|^checklist\.csv$|^read-me-first\.txt$/;

describe.each(Object.keys(scenarios).filter((name) => name !== "hostile-text"))("the documents of %s", (name) => {
  const { bundle } = generateBundle(answersOf(scenarios[name]));
  const texts = bundle.files.filter(({ path }) => documents.test(path));

  it("are four", () => {
    expect(texts).toHaveLength(4);
  });

  it.each(notSaid)("say %s nowhere: %s", (word) => {
    const found = texts.flatMap(({ path, text }) =>
      text
        .replaceAll("\\", "")
        .split("\n")
        .flatMap((line) => (word.test(line) ? [`${path}: ${line}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
