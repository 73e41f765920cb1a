import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

interface Word {
  readonly not: RegExp;
  /** What is said instead. */
  readonly but: string;
  /** Texts in which it means something else. */
  readonly except?: RegExp;
}

/** One word for each idea, as in docs/glossary.md: what is not said any more, and what is said instead. */
const words: readonly Word[] = [
  { not: /by (?:itself|themselves)\b/i, but: "discovered", except: /Nothing runs by itself\.|proves no row by itself/ },
  { not: /\bLync (?:lists|finds|found|know it)\b|known to Lync/i, but: "discovered" },
  { not: /fingerprint/i, but: "plan hash" },
  { not: /dry.run/i, but: "rehearsal" },
  { not: /\b(?:takes?|took|taken|puts?|go|goes) (?:\w+ ){0,3}back\b|\bbrought back\b/i, but: "undo, restore" },
  { not: /\bway back\b|\bback out\b/i, but: "undo" },
  { not: /\btrust (?:is|was|were) made\b|\bmakes? (?:no )?trust\b|\btrust made\b/i, but: "create trust" },
  { not: /\blook (?:whether|which|up where)\b/i, but: "check whether, check which" },
  { not: /\b(?:has|have) to be told\b|\bis told the\b/, but: "must be told, gets" },
  { not: /\banew\b/i, but: "again" },
  { not: /\bbeside\b/i, but: "with, next to", except: /beside (?:your|the) name/ },
  { not: /(?<!no-)\bgo(?:es)? on\b/i, but: "continue", except: /You can go on\.|before you go on/ },
  { not: /\b(?:please|simply|oops)\b|!(?:\s|$)/i, but: "nothing" },
  { not: /\bpresent draft\b/i, but: "current draft" },
  { not: /\brevisions?\b/i, but: "plan" },
  { not: /\bFront Ends?\b(?! Servers?\b| pools?\b| service\b)/, but: "Front End Server, Front End pool" },
];

/** Named revisions are saved states of a draft; everywhere else there are plans. */
const aboutRevisions = /^components\/messages\/en\/(?:revisions|review)\.ts: /;

const filesIn = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => name.test(file) && !/\.test\.ts$|\.gen\.ts$|\/__golden__\//.test(file));

/** What people read of a TypeScript file, as `file: text`: no keys, imports or types; of a template its pieces. */
function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const isKey =
      ts.isPropertyAssignment(node.parent ?? source) && (node.parent as ts.PropertyAssignment).name === node;
    const isPiece = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if ((ts.isStringLiteralLike(node) || isPiece) && !isKey) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const catalogues = ["components/messages/en", "lib/messages/en"].flatMap((folder) => filesIn(folder, /\.ts$/));
const prose = catalogues.flatMap(textsOf);
/** Scripts name the mode of a rehearsal `dry-run` in their results, which is a value and stays. */
const scripts = [
  ...filesIn("lib", /\.ps1$/).flatMap((file) =>
    readFileSync(file, "utf8")
      .replaceAll("'dry-run'", "")
      .split("\n")
      .map((line) => `${file}: ${line}`),
  ),
  ...[...filesIn("lib/render/powershell", /\.ts$/), "lib/plan/families.ts", "lib/plan/renewal.ts"].flatMap(textsOf),
];

describe("pages, documents and scripts", () => {
  it.each(words)("say $but, not $not", ({ not, except }) => {
    const said = [...prose, ...scripts].filter((text) => {
      const [, words = ""] = /^\S+: ([\s\S]*)$/.exec(text) ?? [];
      return not.test(words) && except?.test(words) !== true && !(not.test("revision") && aboutRevisions.test(text));
    });
    expect(said).toEqual([]);
  });
});

/** What is typed as it stands, quotes and all. */
const code = /\/TN '[^']*'|\{ "schema"[^}.]*/g;

describe("prose", () => {
  it("has curly apostrophes and quotation marks; straight ones are for code", () => {
    expect(prose.filter((text) => /['"]/.test(text.replace(code, "")))).toEqual([]);
  });
});
