import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import config from "../../eslint.config.mjs";
import { projectFolder } from "../project/run.mjs";

const page = readFileSync(join(projectFolder, "docs", "architecture.md"), "utf8");
const named = [...page.matchAll(/^\| `([\w/-]+)` \| .{10,} \|$/gm)].map(([, path = ""]) => path);

/** Folders that git ignores, or that hold a build or dependencies. */
const notOurs = ["node_modules", "out", "screenshots", "test-results", "playwright-report"];
const foldersIn = (parent: string) =>
  readdirSync(join(projectFolder, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !notOurs.includes(entry.name))
    .map(({ name }) => join(parent, name).replaceAll("\\", "/"));

/** The folders that the lint rules know as layers. */
const layers = config.flatMap((block) => {
  const settings = "settings" in block ? (block.settings as Record<string, unknown>) : {};
  return (settings["boundaries/elements"] ?? []) as readonly { readonly pattern: string }[];
});

it("docs/architecture.md says once what each folder is for, and names no other", () => {
  expect(named.toSorted()).toEqual([...foldersIn("."), ...foldersIn("lib"), ...foldersIn("components")].toSorted());
});

it("docs/architecture.md names the layers that the lint rules know", () => {
  const withoutRules = ["lib", "components", "lib/testing", "scripts", "e2e", "docs", "public"];
  expect(layers.map(({ pattern }) => pattern).toSorted()).toEqual(
    named.filter((path) => !withoutRules.includes(path)).toSorted(),
  );
});
