import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

const folders = ["lib", "components", "app", "server"];
const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|test-d)\.ts$/.test(path));

/** The files of the project that a file imports, types as well: what needs each other's types is one thing, too. */
function importsOf(path: string): readonly string[] {
  return [...readFileSync(path, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].flatMap(([, source = ""]) => {
    const target = source.startsWith("@/") ? source.slice(2) : normalize(join(dirname(path), source));
    if (!source.startsWith("@/") && !source.startsWith(".")) return [];
    return [".ts", ".tsx", "/index.ts"].map((ending) => target + ending).filter((candidate) => existsSync(candidate));
  });
}

it("no file imports itself through others", () => {
  const imports = new Map(files.map((path) => [path, importsOf(path)]));
  const left = new Map(imports);
  const isImported = (path: string) => [...left.values()].some((targets) => targets.includes(path));
  // What imports nothing that is left, and what nothing that is left imports, is in no circle.
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [path, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(path);
  }
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const path of left.keys()) if (!isImported(path)) left.delete(path);
  }
  expect(imports.get("lib/generate/generate.ts")).toContain("lib/bundle/assemble-bundle.ts");
  expect([...left.keys()]).toEqual([]);
});
