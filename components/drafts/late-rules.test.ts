import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = process.cwd();

/** Files of ours that come with a file: those that it imports at once, and theirs. */
function comesWith(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(join(root, path), "utf8");
  for (const [, names = "", from = ""] of text.matchAll(/^(?:import|export)\s([^;]*?)\sfrom "([^"]+)";/gm)) {
    if (isOfTypes(names)) continue;
    const next = resolved(path, from);
    if (next !== undefined) comesWith(next, known);
  }
  return known;
}

function isOfTypes(names: string): boolean {
  if (names.startsWith("type ")) return true;
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return inBraces !== undefined && inBraces.split(",").every((name) => /^\s*(type\s.*)?$/.test(name));
}

function resolved(path: string, from: string): string | undefined {
  const base = from.startsWith("@/") ? from.slice(2) : from.startsWith(".") ? join(path, "..", from) : undefined;
  return base === undefined ? undefined : [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(join(root, file)));
}

const table = "lib/answers/questions/table.ts";
const sections = readdirSync(join(root, "components/wizard/sections")).filter((name) => name.endsWith(".tsx"));
const pages = ["section-page.tsx", "wizard-frame.tsx", ...sections.map((name) => `sections/${name}`)];

describe("a page of questions", () => {
  it.each(pages)("%s loads without the table of questions and its rules", (name) => {
    const files = comesWith(`components/wizard/${name}`);
    expect(files.size).toBeGreaterThan(5);
    expect([...files].filter((file) => file.startsWith("lib/answers/questions/"))).toEqual([]);
  });

  it("gets them with the first answer", () => {
    expect(comesWith("components/drafts/draft-insight.ts")).toContain(table);
  });
});
