import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { writeHtml } from "../html/write-html";
import { markdownMarks, readMarkup } from "@/lib/testing/markup";
import { code, names, type DocumentText } from "./document";
import { writeMarkdown } from "./write-markdown";

const document: DocumentText = {
  title: "A title",
  subtitle: "A line",
  planHash: "0123456789abcdef".repeat(4),
  blocks: [
    { kind: "heading", level: 2, text: "One" },
    { kind: "table", columns: ["Name", "Change"], rows: [[names(["a|b", "c\\|d"], en), "set x | y"]] },
    { kind: "caution", text: "mind the gap" },
    { kind: "list", items: ["first", [code("- second")]] },
    {
      kind: "entries",
      level: 3,
      entries: [
        { title: "Do it", box: true, each: ["mbx01.contoso.com"], facts: [{ term: "Command", code: "a\n```\nb" }] },
      ],
    },
    { kind: "verbatim", text: "1. no list\n# no heading" },
  ],
};

describe("a document as Markdown", () => {
  const text = writeMarkdown(document, en);

  it("starts with its title and its fingerprint", () => {
    expect(text.split("\n\n").slice(0, 3)).toEqual([
      "# A title",
      "A line",
      `Plan \`0123 4567\` (\`${document.planHash}\`)`,
    ]);
  });

  it("keeps a pipe inside its cell [criterion 49]", () => {
    const row = text.split("\n").find((line) => line.startsWith("| `a"));
    expect(row).toBe("| `a\\|b`, c\\\\\\|d | set x \\| y |");
    expect(markdownMarks(row ?? "").filter((mark) => mark === "|")).toHaveLength(3);
  });

  it("makes a task of an entry with a box, and one of each of its names", () => {
    expect(text.match(/^ *- \[ \] .*$/gm)).toEqual(["- [ ] **Do it**", "  - [ ] `mbx01.contoso.com`"]);
  });

  it("holds every word of the same document as HTML", () => {
    const words = readMarkup(writeHtml(document, en)).texts.join("");
    for (const said of [
      "A title",
      "A line",
      "0123 4567",
      "One",
      "a|b",
      "c\\|d",
      "set x | y",
      "mind the gap",
      "- second",
      "Do it",
      "mbx01.contoso.com",
      "a\n```\nb",
      "1. no list\n# no heading",
    ]) {
      expect(words).toContain(said);
    }
  });
});
