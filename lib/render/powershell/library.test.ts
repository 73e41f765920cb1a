import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { libraryHash } from "./library";

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
      const [library] = files.filter(({ path }) => path === "OwaIm.psm1");
      const [manifest] = files.filter(({ path }) => path === "manifest.json");
      const stated = JSON.parse(manifest?.text ?? "") as Manifest;
      const sha256 = createHash("sha256")
        .update(library?.bytes ?? "")
        .digest("hex");
      expect(stated.library).toEqual({ path: "OwaIm.psm1", sha256 });
      expect(stated.files.find(({ path }) => path === "OwaIm.psm1")).toMatchObject({ sha256 });
      expect(sha256).toBe(inReadme);
    },
  );
});

interface Manifest {
  readonly library: unknown;
  readonly files: readonly { readonly path: string }[];
}
