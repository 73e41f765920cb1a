import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { places } from "@/lib/plan/families";
import { collectors, libraryPath, pathIn } from "@/lib/render/powershell/script-kinds";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generateBundle } from "./generate";

/** Reviewed like code: a change of any line of any file shows in the difference. */
const golden = ["same-computer", "split-3", "turn-off", "exchange-2010", "hostile-text"];
/** Files that have the same bytes in every bundle that has them; they are kept, and reviewed, once. */
const inEvery: ReadonlySet<string> = new Set([libraryPath, ...places.map((place) => pathIn(place, collectors[place]))]);

const bundles = golden.map((name) => ({ name, files: generateBundle(answersOf(scenarios[name])).bundle.files }));
const folderOf = (name: string, path: string) => (inEvery.has(path) ? "every-bundle" : name);

describe.each(bundles)("the bundle of $name", ({ name, files }) => {
  it.each(files.map(({ path, text }) => [path, text]))("is as reviewed in %s", async (path, text) => {
    await expect(text).toMatchFileSnapshot(`__golden__/${folderOf(name, path)}/${path}`);
  });
});

describe("the golden files", () => {
  it("are those of the bundles, and no others", () => {
    const made = bundles.flatMap(({ name, files }) => files.map(({ path }) => `${folderOf(name, path)}/${path}`));
    expect(goldenFiles()).toEqual([...new Set(made)].toSorted());
  });
});

/** Every file under `__golden__`, in order. */
function goldenFiles(): readonly string[] {
  const folder = fileURLToPath(new URL("__golden__/", import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(`${folder}${path}`).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}
