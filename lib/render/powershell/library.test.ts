import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { libraryHash } from "./library";

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

describe("the hash of the library", () => {
  it("in the README is that of the file in every bundle", () => {
    expect(/`OwaIm\.psm1` of this version: `([0-9a-f]{64})`/.exec(readme)?.[1]).toBe(libraryHash());
    for (const name of ["split-3", "turn-off"]) {
      const { files } = generateBundle(answersOf(scenarios[name])).bundle;
      expect(files.find(({ path }) => path === "OwaIm.psm1")?.sha256, name).toBe(libraryHash());
    }
  });
});
