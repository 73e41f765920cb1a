import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { places } from "@/lib/plan/families";
import { collectors, libraryPath, pathIn } from "@/lib/render/powershell/script-kinds";
import type { BundleFile } from "@/lib/files/types";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { partOf } from "@/lib/testing/script-parts";
import { generateBundle } from "./generate";

const whole = /./;
const read = /\.(md|svg)$/;
const readOrRun = /\.(md|svg|ps1)$/;
const readOrRenew = /\.(md|svg)$|mailbox-server\/Set-OwaImConfig\.ps1$/;
/**
 * Reviewed like code: a change of any line of any of these files shows in the difference. The goals that people come back
 * for, and versions after the first, are kept in one form of each document, without the scripts whose steps another one has
 * as well: those differ in the values of the plan.
 */
const golden = [
  { name: "same-computer", kept: whole },
  { name: "split-3", kept: whole },
  { name: "turn-off", kept: whole },
  { name: "dial-plans", kept: read },
  { name: "same-computer-dial-plans", kept: read },
  { name: "exchange-2010", kept: readOrRun },
  { name: "exchange-2016", kept: readOrRun },
  { name: "exchange-2016-trust", kept: read },
  { name: "exchange-2019", kept: read },
  { name: "forest-2019", kept: /\.(md|svg)$|OwaImOverride\.ps1$/ },
  { name: "exchange-se", kept: read },
  { name: "hostile-text", kept: whole },
  { name: "reapply", kept: readOrRun },
  { name: "renew", kept: read },
  { name: "renew-renamed", kept: readOrRun },
  { name: "renew-2010", kept: readOrRenew },
  { name: "renew-2019", kept: readOrRenew },
  { name: "renew-forest", kept: read },
  { name: "repair", kept: readOrRun },
  { name: "all-policies", kept: /OwaMessaging\.ps1$/ },
  { name: "reapply-same-computer", kept: read },
  { name: "renew-same-computer", kept: read },
  { name: "repair-same-computer", kept: read },
  { name: "turn-off-same-computer", kept: read },
];
/** Files that have the same bytes in every bundle that has them; they are kept, and reviewed, once. */
const inEvery: ReadonlySet<string> = new Set([libraryPath, ...places.map((place) => pathIn(place, collectors[place]))]);

const bundles = golden.map(({ name, kept }) => ({
  name,
  files: generateBundle(answersOf(scenarios[name])).bundle.files.filter(({ path }) => kept.test(path)),
}));
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

describe("the steps of a script", () => {
  const isOfPlan = ({ path }: BundleFile) => /\/(Set|Test|Undo|Update|Invoke)-[A-Za-z]+\.ps1$/.test(path);
  const stepsOf = (file: BundleFile) => `${file.path}\n${partOf(file, "steps")}`;
  const reviewed = new Set(bundles.flatMap(({ files }) => files.filter(isOfPlan).map(stepsOf)));

  it.each(Object.entries(scenarios))("are reviewed in a golden file, in each script of %s", (_name, input) => {
    const scripts = generateBundle(answersOf(input)).bundle.files.filter(isOfPlan);
    expect(scripts.filter((file) => !reviewed.has(stepsOf(file))).map(({ path }) => path)).toEqual([]);
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
