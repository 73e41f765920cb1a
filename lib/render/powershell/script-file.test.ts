import { describe, expect, it } from "vitest";
import { linesOf, scriptPartIds } from "@/lib/files/script-text";
import { generateBundle } from "@/lib/generate/generate";
import { psFromLines } from "@/lib/powershell/ps";
import { answersOf } from "@/lib/testing/example-answers";
import { changeLines } from "@/lib/testing/script-parts";
import { scenarios } from "@/lib/testing/scenarios";
import { joined } from "@/lib/text/fragments";
import { library } from "./library";
import { libraryParts } from "./library-parts";
import { scriptFile } from "./script-file";

const files = Object.values(scenarios).flatMap((scenario) => generateBundle(answersOf(scenario)).bundle.files);
const scripts = files.filter(({ path }) => path.endsWith(".ps1"));
const textOf = (lines: ReturnType<typeof linesOf>) => lines.map(({ fragments }) => `${joined(fragments)}\n`).join("");

describe("the parts of a script", () => {
  it("are all there, in order, and joined they are its text", () => {
    expect(scripts.length).toBeGreaterThan(50);
    for (const { path, text, script } of scripts) {
      expect(script?.kind === "script" && script.parts.map(({ id }) => id), path).toEqual(scriptPartIds);
      expect(textOf(linesOf({ ...(script ? { script } : {}) })), path).toBe(text);
    }
  });

  it("begin where the reader of the script sees them begin", () => {
    const beginnings = {
      help: /^<#$/,
      parameters: /^\[CmdletBinding/,
      plan: /^(# ---- Plan: |\$Plan = )/,
      steps: /^# ---- (Steps, in running order ----$|What is read ----$|What runs on a Mailbox server: )/,
      main: /^# ---- Main: /,
    };
    for (const { path, script } of scripts)
      for (const { id, lines } of script?.kind === "script" ? script.parts : [])
        expect(joined(lines[0]?.fragments ?? []), `${path}, ${id}`).toMatch(beginnings[id]);
  });

  it("have one blank line between any two of their pieces", () => {
    const one = (...lines: string[]) => [psFromLines(lines)];
    const steps = [psFromLines(["d"]), psFromLines(["e", ""])];
    const { text, script } = scriptFile("a.ps1", { ...parts(one), steps }, "apply");
    expect(text).toBe("a\n\nb\n\nc\n\nd\n\ne\n\nf\n");
    expect(script).toMatchObject({ kind: "script", changes: true });
    expect(script?.parts.map(({ lines }) => lines.length)).toEqual([2, 2, 2, 4, 1]);
  });

  it("are in no other file", () => {
    const others = files.filter(({ mediaType }) => mediaType !== "text/x-powershell");
    expect(others.filter(({ script }) => script !== undefined)).toEqual([]);
  });
});

const parts = (one: (...lines: string[]) => ReturnType<typeof psFromLines>[]) => ({
  ...{ help: one("a"), parameters: one("b"), plan: one("c"), steps: one("d"), main: one("f") },
});

describe("the sections of the library", () => {
  it("joined are its text, and begin at their banners", () => {
    const sections = libraryParts(library.text);
    expect(textOf(linesOf(library))).toBe(library.text);
    expect(sections.length).toBeGreaterThan(8);
    for (const { lines } of sections.slice(1)) expect(joined(lines[0]?.fragments ?? [])).toMatch(/^# ==== /);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });

  it("have the name and the words of their banner", () => {
    const source = "# head\n# ==== Pending work: what changes trigger ====\n\n# ==== Main ====\n";
    expect(libraryParts(source).map(({ lines, ...part }) => ({ ...part, count: lines.length }))).toEqual([
      { id: "contents", name: "Contents", about: "", count: 1 },
      { id: "pending-work", name: "Pending work", about: "what changes trigger", count: 2 },
      { id: "main", name: "Main", about: "", count: 1 },
    ]);
  });
});

describe("the change lines of a script", () => {
  it("are there in scripts that change, and in no other", () => {
    for (const file of scripts)
      expect(changeLines(file).size > 0, file.path).toBe(/\/(Set|Undo|Update)-/.test(file.path));
  });

  it("are told apart from a script that changes nothing itself, but runs those that do", () => {
    for (const { path, script } of scripts)
      expect(script?.kind === "script" && script.changes, path).toBe(/\/(Set|Undo|Update|Invoke)-/.test(path));
  });
});
