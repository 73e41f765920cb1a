import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { stepIds } from "@/lib/plan/step-ids.gen";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { library, libraryHash } from "./library";

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

const inReadme = /`OwaIm\.psm1` of this version: `([0-9a-f]{64})`/.exec(readme)?.[1];

describe("the hash of the library", () => {
  it("is the one in the README", () => {
    expect(inReadme).toBe(libraryHash());
  });

  it.each(Object.entries(scenarios))(
    "in the manifest of %s is that of the file beside it, and of the README",
    (_, input) => {
      const { files } = generateBundle(answersOf(input)).bundle;
      const [file] = files.filter(({ path }) => path === "OwaIm.psm1");
      const [manifest] = files.filter(({ path }) => path === "manifest.json");
      const stated = JSON.parse(manifest?.text ?? "") as Manifest;
      const sha256 = createHash("sha256")
        .update(file?.bytes ?? "")
        .digest("hex");
      expect(stated.library).toEqual({ path: "OwaIm.psm1", sha256 });
      expect(stated.files.find(({ path }) => path === "OwaIm.psm1")).toMatchObject({ sha256 });
      expect(sha256).toBe(inReadme);
    },
  );
});

describe("the library", () => {
  const literals = Object.values(scenarios).flatMap((input) =>
    generatePlan(answersOf(input)).steps.flatMap((step) => Object.keys(step.literals)),
  );
  // A property of an object of Lync, or a variable or parameter of a function, is no value of the plan.
  const text = library.text.replace(/-Name '\w+'(, '\w+')*/g, "").replace(/(\$|(?<=\s)-)[A-Za-z]+\b(?!\.)/g, "");
  const has = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);

  it.each([...stepIds])("does not know the step %s", (id) => {
    expect(has(id)).toBe(false);
  });

  it.each([...new Set(literals)].sort())("does not know the value %s of a step", (name) => {
    expect(has(name)).toBe(false);
  });

  it("is looked through for words that are there", () => {
    expect(literals.length).toBeGreaterThan(20);
    expect(["undo-record", "guard", "PlanHash", "RecordsDirectory"].filter((name) => !has(name))).toEqual([]);
  });
});
interface Manifest {
  readonly library: unknown;
  readonly files: readonly { readonly path: string }[];
}
