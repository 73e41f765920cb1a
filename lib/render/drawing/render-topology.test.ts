import { describe, expect, it } from "vitest";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { generateBundle } from "@/lib/generate/generate";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { longNames } from "@/lib/testing/large-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { readMarkup } from "@/lib/testing/markup";
import { scenarios } from "@/lib/testing/scenarios";

const fileOf = (input: unknown) => {
  const { plan, bundle } = generateBundle(answersOf(input));
  const file = bundle.files.find(({ path }) => path === "topology.svg");
  if (!file) throw new Error("The bundle has no topology.svg.");
  return { plan, ...file };
};
/** SVG is read as strictly as the HTML of the documents; only its first line differs. */
const readSvg = (text: string) => readMarkup(text.replace(/^<\?xml[^\n]*\n/, "<!DOCTYPE html>\n"));
const inputs = [...Object.entries(scenarios), ["50 servers", manyServers(50)], ["long names", longNames()]] as const;

describe.each(inputs)("topology.svg of %s", (_name, input) => {
  const { plan, text, bytes, mediaType } = fileOf(input);
  const { elements, attributes, texts } = readSvg(text);

  it("is one well-formed picture with a title and a description for those who do not see it", () => {
    expect(mediaType).toBe("image/svg+xml");
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(elements.slice(0, 3)).toEqual(["svg", "title", "desc"]);
    expect(texts.join("\n")).toMatch(/Before the change\. .*After the change\. /);
    expect(text).toContain(plan.hash);
    expect(text).toContain(`Plan ${plan.hash.slice(0, 4)} ${plan.hash.slice(4, 8)}`);
  });

  it("needs nothing else, and can run nothing", () => {
    const known = ["svg", "title", "desc", "g", "rect", "path", "text"];
    expect(elements.filter((name) => !known.includes(name))).toEqual([]);
    expect(attributes.filter((name) => /^on|href|src|style/.test(name))).toEqual([]);
    expect(text.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/url\(|:\/\/|@import|<!/);
  });

  it("is small, however many servers there are", () => {
    expect(bytes.length).toBeLessThan(20_000);
  });
});

describe("accepted policy names in topology.svg", () => {
  const withPolicy = (name: string) => {
    const parsed = parseAnswers({
      ...(scenarios["split-1"] as object),
      mailboxPolicies: { scope: "named", names: [name] },
    });
    return parsed.ok ? readSvg(fileOf(parsed.value.answers).text) : undefined;
  };
  const names = adversarialInputs.filter(({ field, normalised }) => field === "policyName" && normalised !== null);

  it("are text and nothing else [criterion 49]", () => {
    const benign = withPolicy("Benign");
    expect(names.length).toBeGreaterThan(25);
    for (const { id, input, normalised } of names) {
      const found = withPolicy(input);
      expect(found?.elements, id).toEqual(benign?.elements);
      expect(found?.texts.join("\n"), id).toContain(normalised);
    }
  });
});

describe("the change request", () => {
  const textOf = (path: string) =>
    generateBundle(answersOf(scenarios["split-3"])).bundle.files.find((file) => file.path === path)?.text ?? "";

  it("shows the same drawing: inside the HTML, and by its name in the Markdown", () => {
    const { elements } = readMarkup(textOf("change-request.html"));
    // The third one is the mark of the plan.
    expect(elements.filter((name) => name === "svg")).toHaveLength(3);
    expect(elements.filter((name) => name === "figure")).toHaveLength(2);
    expect(elements.filter((name) => name === "text").length).toBeGreaterThan(20);
    expect(textOf("change-request.md")).toContain("![The installation before and after the change](topology.svg)");
  });
});
