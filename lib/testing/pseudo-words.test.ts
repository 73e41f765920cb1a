import { describe, expect, it } from "vitest";
import { pseudoWords, translated } from "./pseudo-words";

describe("the machine-made language", () => {
  it("keeps shape, length and everything but letters", () => {
    expect(translated({ a: "Run 1 script.", list: ["x", "-"] as const })).toEqual({
      a: "Ŕúñ 1 šçŕíþţ.",
      list: ["ẋ", "-"],
    });
  });

  it("has another letter for every letter", () => {
    const alphabet = "abcdefghijklmnopqrstuvwxyz";
    const letters = [...translated(alphabet + alphabet.toUpperCase())];
    expect(letters.join("")).not.toMatch(/[A-Za-z]/);
    expect(new Set(letters).size).toBe(52);
  });

  it("keeps parameters as they are given, in texts, lists and objects", () => {
    const { goals, drawing, documents } = pseudoWords;
    expect(drawing.range("mbx01", "mbx09", 9)).toBe("mbx01 … mbx09 (9)");
    expect(documents.quoted(["Exit code 0"])).toBe("“Exit code 0”");
    const parts = { goal: "x", mailboxServers: 1, clientAccessServers: 2, policies: 0, allPolicies: true };
    expect(goals.summary({ ...parts, pool: "pool01.contoso.com" })).toBe(
      "x: 1 Ɱáíļƀóẋ šéŕṽéŕ, 2 Çļíéñţ Áççéšš šéŕṽéŕš, áļļ ɱáíļƀóẋ þóļíçíéš, þóóļ pool01.contoso.com",
    );
  });
});
