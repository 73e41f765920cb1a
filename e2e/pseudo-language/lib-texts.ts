import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/**
 * Every text in the code of lib, longest first: its words are moved into lib/messages by and by, and until the pages
 * get those through a language too, they are no fault of the pages. A template gives its pieces.
 */
export function libTexts(): readonly string[] {
  const texts = new Set<string>();
  for (const file of readdirSync("lib", { recursive: true, encoding: "utf8" })) {
    const path = `lib/${file}`;
    if (!/(?<!\.test|\.gen)\.ts$/.test(path) || path.startsWith("lib/testing/")) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return;
      if (
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
      ) {
        const text = squeezed(node.text.replaceAll("`", ""));
        if (/[A-Za-z]{2}/.test(text)) texts.add(text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
  }
  return [...texts].sort((a, b) => b.length - a.length);
}

/** With one space for any white space, as a page shows it. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
