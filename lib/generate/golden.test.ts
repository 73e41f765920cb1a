import { describe, expect, it } from "vitest";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generateBundle } from "./generate";

/** Reviewed like code: a change of any line of any file shows in the difference. */
const golden = ["same-computer", "split-3", "turn-off", "hostile-text"];

describe.each(golden)("the bundle of %s", (name) => {
  const parsed = parseAnswers(scenarios[name]);
  if (!parsed.ok) throw new Error(`The scenario ${name} is refused.`);
  const { bundle } = generateBundle(parsed.value.answers);

  it.each(bundle.files.map(({ path, text }) => [path, text]))("is as reviewed in %s", async (path, text) => {
    await expect(text).toMatchFileSnapshot(`__golden__/${name}/${path}`);
  });
});
