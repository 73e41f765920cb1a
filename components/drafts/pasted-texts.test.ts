import { describe, expect, it } from "vitest";
import { parsePasted } from "./pasted-texts";

const good = { text: "a", kinds: ["certificate"], from: "mailbox-servers", at: "2026-11-27T10:00:00Z", filled: [] };

describe("stored pasted texts", () => {
  it("are read as they were written", () => {
    expect(parsePasted(JSON.stringify([good]))).toEqual([good]);
  });

  it.each([
    ["no JSON", "{"],
    ["no list", "{}"],
    ["no object", "[1, null]"],
    ["another section", JSON.stringify([{ ...good, from: "elsewhere" }])],
    ["no time", JSON.stringify([{ ...good, at: "soon" }])],
  ])("are left out where they are damaged: %s", (_what, text) => {
    expect(parsePasted(text)).toEqual([]);
  });

  it("lose what is damaged inside", () => {
    expect(parsePasted(JSON.stringify([{ ...good, kinds: [1, "event"], filled: ["x", "trust"] }]))).toEqual([
      { ...good, kinds: ["event"], filled: ["trust"] },
    ]);
  });
});
