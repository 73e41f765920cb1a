import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { library } from "./library";
import { changeLines, libraryParts, scriptPartIds, scriptParts, type FilePart } from "./script-parts";

const scripts = Object.values(scenarios).flatMap((scenario) =>
  generateBundle(answersOf(scenario)).bundle.files.filter(({ path }) => /\/(Get|Set|Test|Undo)-.*\.ps1$/.test(path)),
);

function expectWhole(parts: readonly FilePart[], lines: readonly string[]): void {
  expect(parts[0]?.from).toBe(0);
  expect(parts.at(-1)?.to).toBe(lines.length);
  expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => to));
}

describe("the parts of a script", () => {
  it("are all there, in order, and cover every line", () => {
    for (const { path, text } of scripts) {
      const lines = text.split("\n");
      const parts = scriptParts(lines);
      expect(
        parts.map(({ id }) => id),
        path,
      ).toEqual(scriptPartIds);
      expectWhole(parts, lines);
    }
  });

  it("are not seen in another text", () => {
    expect(scriptParts(["<#", "# ---- Plan: x"])).toEqual([]);
    expect(scriptParts(library.text.split("\n"))).toEqual([]);
  });
});

describe("the sections of the library", () => {
  it("cover every line, and begin at their banners", () => {
    const lines = library.text.split("\n");
    const parts = libraryParts(lines);
    expectWhole(parts, lines);
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.slice(1).map(({ from }) => from)).toEqual(
      lines.flatMap((line, index) => (line.startsWith("# ==== ") ? [index] : [])),
    );
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  });

  it("have the name and the words of their banner", () => {
    expect(libraryParts(["# head", "# ==== Owed work: what changes make due ====", "", "# ==== Main ===="])).toEqual([
      { id: "contents", name: "Contents", about: "", from: 0, to: 1 },
      { id: "owed-work", name: "Owed work", about: "what changes make due", from: 1, to: 3 },
      { id: "main", name: "Main", about: "", from: 3, to: 4 },
    ]);
  });

  it("are not seen in a script", () => {
    for (const { text } of scripts) expect(libraryParts(text.split("\n"))).toEqual([]);
  });
});

describe("the change lines of a script", () => {
  it("are there in scripts that change, and in no other", () => {
    for (const { path, text } of scripts) {
      const lines = text.split("\n");
      expect(changeLines(lines, scriptParts(lines)).size > 0, path).toBe(/\/(Set|Undo)-/.test(path));
    }
  });

  it("are the inside of the blocks Change, Undo and Settle, in the steps alone", () => {
    const lines = ["<#", "#Requires -Version 3.0", "# ---- Plan: x", "    Change = {", "    }"];
    lines.push("# ---- Steps, in running order ----", "    Check = {", "        look", "    }", "    Change = {");
    lines.push(
      "        if (x) {",
      "            one",
      "        }",
      "    }",
      "    UndoCheck = {",
      "        look",
      "    }",
    );
    lines.push(
      "    Undo = { two }",
      "    Settle = {",
      "        three",
      "    }",
      "# ---- Main: x",
      "    Undo = { four }",
    );
    const found = changeLines(lines, scriptParts(lines));
    expect([...found].map((line) => lines[line]?.trim())).toEqual(["if (x) {", "one", "}", "Undo = { two }", "three"]);
  });
});
