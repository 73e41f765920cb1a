import { describe, expect, it } from "vitest";
import type { TracedAnswer } from "@/lib/trace/trace";
import { highlight } from "./highlight";
import { paintLine } from "./paint-line";

const answers: readonly TracedAnswer[] = [{ path: "lync.poolFqdn", section: "lync-pool", value: "p" }];
const never = new AbortController().signal;

describe("a painted line", () => {
  it("lays colours, marks and values over each other without losing a character", () => {
    const line = "Pool = 'pool01'";
    const tokens = [{ text: "Pool = " }, { text: "'pool01'", kind: "string" as const }];
    const painted = paintLine(line, tokens, [{ from: 8, to: 12, current: true }], [{ from: 7, to: 15, answers }]);
    expect(painted.map(({ text }) => text).join("")).toBe(line);
    expect(painted).toEqual([
      { text: "Pool = " },
      { text: "'", kind: "string", answers },
      { text: "pool", kind: "string", mark: "current", answers },
      { text: "01'", kind: "string", answers },
    ]);
  });

  it("holds the value of each answer that is on it", () => {
    const other: readonly TracedAnswer[] = [{ path: "recordsDirectory", section: "change", value: "q" }];
    const spans = [
      { from: 0, to: 3, answers },
      { from: 6, to: 9, answers: other },
    ];
    expect(paintLine("'p' = 'q'", undefined, [], spans)).toEqual([
      { text: "'p'", answers },
      { text: " = " },
      { text: "'q'", answers: other },
    ]);
  });

  it("is plain while there are no colours, and when they are those of another line", () => {
    expect(paintLine("abc", undefined, [], [])).toEqual([{ text: "abc" }]);
    expect(paintLine("abc", [{ text: "ab", kind: "comment" }], [], [])).toEqual([{ text: "abc" }]);
    expect(paintLine("", undefined, [], [])).toEqual([]);
  });
});

describe("the colours of PowerShell", () => {
  it("tell comments, texts, words of the language and names apart, also across lines", async () => {
    const lines = ["<#", "help", "#>", "if ($A -eq 'b') { Get-CsSite }"];
    const tokens = await highlight(lines, "powershell", never);
    expect(tokens.map((line) => line.map(({ text }) => text).join(""))).toEqual(lines);
    expect(tokens[1]).toEqual([{ text: "help", kind: "comment" }]);
    expect(tokens[3]).toEqual(
      expect.arrayContaining([
        { text: "if", kind: "keyword" },
        { text: "'b'", kind: "string" },
      ]),
    );
    expect(tokens[3]?.find(({ text }) => text.includes("Get-CsSite"))?.kind).toBe("name");
  });

  it("go on from slice to slice", async () => {
    const lines = ["<#", ...Array.from({ length: 130 }, () => "help"), "#>", "$x"];
    const tokens = await highlight(lines, "powershell", never);
    expect(tokens[125]).toEqual([{ text: "help", kind: "comment" }]);
    expect(tokens.at(-1)?.some(({ kind }) => kind === "comment")).toBe(false);
  });

  it("are left when nobody waits for them", async () => {
    const left = new AbortController();
    left.abort();
    await expect(highlight(["x"], "powershell", left.signal)).rejects.toThrow();
  });
});
