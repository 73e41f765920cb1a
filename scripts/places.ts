/**
 * `npm run places`: how many files name each answer, goal, version and step. What is spread out is dear to add to, so the
 * numbers are looked at before and after a change. `npm run places -- --list change.reason` names the files.
 *
 * The answer `change.reason` counts where code outside of comments has its path in quotes, `change.reason` or
 * `change?.reason`, or `{ reason } = change`; in the folders of rows, policies, words and controls also where `reason` is
 * a key or a quoted word beside `change`. So the reason why a file is refused does not count. An answer without a group,
 * and a field of a row, whose row has any name, counts by its key as a whole word. A goal, a version and a step count by
 * their quoted literal. Tests, generated files, golden files and `lib/testing` do not count.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./project/run.mjs";

const folders = ["lib", "components", "app", "scripts"];
const counted = /\.(ts|tsx|mts|mjs|js|ps1)$/;
const leftOut = /\.(test|spec)\.|\.test-d\.|\.gen\.|__golden__|^lib\/testing\/|^scripts\/places\.ts$/;

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = folders
  .flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => counted.test(path) && !leftOut.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(projectFolder, path), "utf8") }));

/** Names of a kind, from the published schema or from file names, so that old versions of the project can be counted. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  answers: leavesOf(publishedSchema()),
  goals: valuesOf("goal"),
  "versions of Exchange": valuesOf("exchange", "version"),
  "versions of Lync": valuesOf("lync", "version"),
  steps: readdirSync(join(projectFolder, "lib", "steps"))
    .map((name) => /^([a-z0-9-]+)\.ps1$/.exec(name)?.[1])
    .filter((id) => id !== undefined),
};

function filesNaming(kind: string, name: string): readonly string[] {
  if (kind !== "answers") {
    const literal = new RegExp(`["'\`]${name}["'\`]`);
    return sources.filter(({ text }) => literal.test(text)).map(({ path }) => path);
  }
  const [key = name, group] = name.split(".").toReversed();
  const inGroup = group !== undefined && !group.endsWith("[]");
  const named = new RegExp(
    inGroup
      ? `"${group}\\.${key}"|\\b${group}\\??\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\}\\s*[=:][^=\\n]*\\b${group}\\b`
      : `(?<![\\w$-])${key}(?![\\w$-])`,
  );
  const beside = new RegExp(`"${key}"|^\\s*${key}[:,]`, "m");
  return sources
    .filter(({ path, text }) => {
      if (path.endsWith(".ps1")) return false;
      const code = withoutProse(text);
      return named.test(code) || (inGroup && owners.test(path) && beside.test(code) && code.includes(group));
    })
    .map(({ path }) => path);
}

/** Where rows, policies, words and controls are. */
const owners = /^(?:lib\/answers\/(?:questions|fields)|lib\/messages\/en\/answers|components\/wizard\/sections)\//;

/** Comments, and texts of more than one word; what is in braces of a template is code. */
const prose = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|"[^"\n]* [^"\n]*"|(?<=[`}])[^`${}\n]* [^`${}\n]*(?=[`$])/gm;
const stripped = new Map<string, string>();

function withoutProse(text: string): string {
  const known = stripped.get(text) ?? text.replace(prose, " ");
  stripped.set(text, known);
  return known;
}

const [flag, wanted] = process.argv.slice(2);
if (flag === "--list" && wanted !== undefined) {
  for (const [kind, names] of Object.entries(kinds)) {
    for (const name of names.filter((candidate) => candidate === wanted)) {
      console.log(`${kind}: ${name}`);
      for (const path of filesNaming(kind, name)) console.log(`  ${path}`);
    }
  }
} else {
  for (const [kind, names] of Object.entries(kinds)) {
    const counts = names.map((name) => ({ name, count: filesNaming(kind, name).length }));
    const sum = counts.reduce((total, { count }) => total + count, 0);
    console.log(`${kind}: ${(sum / Math.max(1, names.length)).toFixed(1)} files a name`);
    for (const { name, count } of counts) console.log(`${String(count).padStart(5)}  ${name}`);
  }
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
}

function publishedSchema(): JsonSchema {
  return JSON.parse(readFileSync(join(projectFolder, "docs", "answers.schema.json"), "utf8")) as JsonSchema;
}

/** Paths of the answers, rows as `[]`. */
function leavesOf({ properties = {} }: JsonSchema, start = ""): readonly string[] {
  return Object.entries(properties)
    .filter(([key]) => start + key !== "schema")
    .flatMap(([key, part]) => {
      const path = start + key;
      if (part.properties) return leavesOf(part, `${path}.`);
      return [path, ...(part.items?.properties ? leavesOf(part.items, `${path}[].`) : [])];
    });
}

function valuesOf(...keys: readonly string[]): readonly string[] {
  const found = keys.reduce<JsonSchema | undefined>((schema, key) => schema?.properties?.[key], publishedSchema());
  return found?.enum ?? [];
}
