import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownMarks } from "@/lib/testing/markup";
import { codeCell, codeFence, codeSpan, escapeMarkdown } from "./escape-markdown";

const nasty = fc.string({ unit: fc.constantFrom(..."`*_[]()<>#|~$&!\\^@{}=+-.:/ w1a\n"), maxLength: 30 });

describe("prose in Markdown", () => {
  it("makes no element of any text [criterion 49]", () => {
    fc.assert(
      fc.property(nasty, (text) => void expect(markdownMarks(escapeMarkdown(text))).toEqual([])),
      { numRuns: 2000 },
    );
  });

  it("leaves ordinary sentences readable", () => {
    const text = 'Run lync/Set-LyncTrust.ps1 (with -WhatIf): exit code 10, "as planned"; 3 of 5.';
    expect(escapeMarkdown(text)).toBe(text);
  });

  it.each([
    ["1. one", "1\\. one"],
    ["- one", "\\- one"],
    ["http://x", "http\\://x"],
    ["www.x.com", "www\\.x.com"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["<script>", "\\<script\\>"],
    ["a\n=====", "a \\=\\=\\=\\=\\="],
  ])("shows %j as text", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});

describe("an exact value in Markdown", () => {
  it("is one code span, whatever it holds [criterion 49]", () => {
    fc.assert(
      fc.property(
        nasty.filter((text) => text.trim() !== ""),
        (text) => void expect(markdownMarks(codeSpan(text))).toEqual(["span"]),
      ),
      { numRuns: 2000 },
    );
  });

  it("adds no cell to a table [criterion 49]", () => {
    fc.assert(
      fc.property(
        nasty,
        (text) => void expect(markdownMarks(`| ${codeCell(text)} |`).filter((mark) => mark === "|")).toHaveLength(2),
      ),
      { numRuns: 2000 },
    );
  });

  it("is in a fence longer than any run of backticks inside [criterion 49]", () => {
    expect(codeFence(`a\n${"`".repeat(20)}\nb`).split("\n")[0]).toBe("`".repeat(21));
    expect(markdownMarks(codeFence("```\n# no heading\n````"))).toEqual(["fence"]);
  });

  it.each([
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    [" a ", "`  a  `"],
    ["a", "`a`"],
  ])("%j becomes %j", (text, written) => {
    expect(codeSpan(text)).toBe(written);
  });
});
