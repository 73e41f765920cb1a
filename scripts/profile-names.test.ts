import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { goals } from "@/lib/answers/goals";
import { exchangeProducts, exchangeVersions, lyncVersions } from "@/lib/answers/products";

const builds = Object.values(exchangeProducts).flatMap((product) => product.builds);
const names = new Set<string>([...goals, ...exchangeVersions, ...lyncVersions, ...builds]);

/** Where a goal or a version is by its name: its profile, its texts, and tests. */
const owners = [/^lib\/answers\/(?:goals|pairs|products|support-dates)\.ts$/, /\/messages\//, /\/goal-texts\.ts$/];
const unscanned = [/\.test\.tsx?$/, /^lib\/testing\//, /\.gen\.ts$/];
/** Pictures are taken of examples: there a name may be a value, and is still not asked for. */
const examples = /^scripts\/screenshots\//;

/** What `text` does with names of goals and versions, as `line: name`. With `valuesToo` false only where it asks for one. */
function namesIn(text: string, valuesToo: boolean): readonly string[] {
  const file = ts.createSourceFile("file.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isStringLiteralLike(node) || isKey(node);
    if (isName && names.has(node.text) && (valuesToo || isAsked(node))) {
      found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A name without quotes as a key: `{ integrate: … }`, `{ 2013: … }`, `texts.integrate`. */
function isKey(node: ts.Node): node is ts.Identifier | ts.NumericLiteral {
  if (!ts.isIdentifier(node) && !ts.isNumericLiteral(node)) return false;
  const { parent } = node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertyAccessExpression(parent)) && parent.name === node;
}

/** A comparison, a case, a key of a table, a member of a list, or an argument of a method such as `includes`. */
function isAsked(node: ts.StringLiteralLike | ts.Identifier | ts.NumericLiteral): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) ||
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
  );
}

const files = ["lib", "components", "app", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.(?:tsx?|mts|mjs)$/.test(name))
    .filter((name) => ![...owners, ...unscanned].some((pattern) => pattern.test(name))),
);

describe("goals and versions", () => {
  it("are named in their profiles and texts alone", () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((name) =>
      namesIn(readFileSync(name, "utf8"), !examples.test(name)).map((place) => `${name}:${place}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'goal === "turn-off"',
    'if ("2013" !== version) {}',
    'switch (goal) { case "integrate": }',
    'const all = ["2016", "2019"];',
    'plan.goals.includes("reapply")',
    'const table = { "lync-2013": 5 };',
    'texts["turn-off"]',
    "texts.integrate",
    "const table = { integrate: 1 };",
    "const table = { 2013: 1 };",
    'shown !== "15.0"',
  ])("are found in %s, in examples too", (text) => {
    expect(namesIn(text, true)).not.toEqual([]);
    expect(namesIn(text, false)).not.toEqual([]);
  });

  it("may be values of examples, and parts of longer texts", () => {
    expect(namesIn('draftOf("turn-off")', false)).toEqual([]);
    expect(namesIn('const answers = { goal: "turn-off" };', false)).toEqual([]);
    expect(namesIn('const sample = "MBX01 Version 15.0 (Build 1497.2)";', true)).toEqual([]);
  });
});
