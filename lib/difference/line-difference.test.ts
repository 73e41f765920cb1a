import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDifference, type DifferenceLine } from "./line-difference";

const text = fc.array(fc.constantFrom("a", "b", "c", "", "d\r"), { maxLength: 30 }).map((lines) => lines.join("\n"));
const everything = Number.MAX_SAFE_INTEGER;

function linesOf(first: string, second: string): readonly DifferenceLine[] {
  return (lineDifference(first, second, everything) ?? []).flatMap(({ lines }) => lines);
}

const only = (lines: readonly DifferenceLine[], left: string) =>
  lines
    .filter(({ kind }) => kind !== left)
    .map(({ text: line }) => line)
    .join("\n");

describe("the difference of two texts", () => {
  it("gives back both texts, and nothing for equal ones", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        if (first === second) {
          expect(lineDifference(first, second)).toEqual([]);
          return;
        }
        const lines = linesOf(first, second);
        expect(only(lines, "added")).toBe(first);
        expect(only(lines, "removed")).toBe(second);
      }),
      { numRuns: 2000 },
    );
  });

  it("is as short as the longest common part allows", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const kept = linesOf(first, second).filter(({ kind }) => kind === "same").length;
        if (first !== second) expect(kept).toBe(longestCommon(first.split("\n"), second.split("\n")));
      }),
      { numRuns: 500 },
    );
  });

  it("shows two lines around a change, and the numbers of both texts", () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
    const changed = lines.toSpliced(9, 1, "new", "newer").toSpliced(30, 1);
    expect(lineDifference(lines.join("\n"), changed.join("\n"))).toEqual([
      {
        firstLine: 8,
        secondLine: 8,
        lines: [
          { kind: "same", text: "line 8" },
          { kind: "same", text: "line 9" },
          { kind: "removed", text: "line 10" },
          { kind: "added", text: "new" },
          { kind: "added", text: "newer" },
          { kind: "same", text: "line 11" },
          { kind: "same", text: "line 12" },
        ],
      },
      {
        firstLine: 28,
        secondLine: 29,
        lines: [
          { kind: "same", text: "line 28" },
          { kind: "same", text: "line 29" },
          { kind: "removed", text: "line 30" },
          { kind: "same", text: "line 31" },
          { kind: "same", text: "line 32" },
        ],
      },
    ]);
  });

  it("gives up on texts of which more than a thousand lines differ", () => {
    const other = (mark: string) => Array.from({ length: 2000 }, (_, index) => `${mark}${index}`).join("\n");
    expect(lineDifference(other("a"), other("b"))).toBeUndefined();
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    b.forEach((other, index) =>
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}
