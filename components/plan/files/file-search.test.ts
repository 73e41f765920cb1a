import { describe, expect, it } from "vitest";
import { nextHit, searchFiles } from "./file-search";

const files = [
  { path: "a.txt", text: "One pool\nand the POOL again: pool.\n" },
  { path: "b.txt", text: "nothing\n\n$Pool (x)\n" },
];

describe("a search", () => {
  it("finds every hit with its line and columns, whatever the capitals", () => {
    expect(searchFiles(files, "pool")).toEqual([
      { path: "a.txt", line: 0, from: 4, to: 8 },
      { path: "a.txt", line: 1, from: 8, to: 12 },
      { path: "a.txt", line: 1, from: 20, to: 24 },
      { path: "b.txt", line: 2, from: 1, to: 5 },
    ]);
  });

  it("takes signs as they are", () => {
    expect(searchFiles(files, "$pool (x)")).toHaveLength(1);
    expect(searchFiles(files, "p..l")).toEqual([]);
    expect(searchFiles(files, "[")).toEqual([]);
    expect(searchFiles(files, "")).toEqual([]);
  });

  it("goes on and back through the hits, and round at the ends", () => {
    const hits = searchFiles(files, "pool");
    expect(nextHit(hits, undefined, 1)).toBe(hits[0]);
    expect(nextHit(hits, undefined, -1)).toBe(hits[3]);
    expect(nextHit(hits, hits[3], 1)).toBe(hits[0]);
    expect(nextHit(searchFiles(files, "pool"), hits[0], 1)).toEqual(hits[1]);
    expect(nextHit([], hits[0], 1)).toBeUndefined();
  });
});
