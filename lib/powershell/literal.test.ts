import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { runs } from "@/lib/testing/run-count";
import { integerLiteral, stringLiteral } from "./literal";

const hostile = [
  ..."'\u2018\u2019\u201A\u201B\"\u201C\u201D\u201E\u201F`$#@<>;{}()|&+\r\n\t abc",
  "\uD83D",
  "\uDE00",
  "\u00E9",
  "\u4E1C",
  "\u200E",
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...hostile), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

describe("stringLiteral", () => {
  it("writes a plain ASCII value as it is, so that a reviewer can search for it", () => {
    expect(stringLiteral("mx1.contoso.com")).toBe("'mx1.contoso.com'");
    expect(stringLiteral("O'Brien")).toBe("'O''Brien'");
    expect(stringLiteral("")).toBe("''");
  });

  it("starts a concatenation with a text, because [char] + [char] is arithmetic", () => {
    expect(stringLiteral("\u4E1C\u4EAC")).toBe("('' + [char]0x4E1C + [char]0x4EAC)");
    expect(stringLiteral("F\u00FChrung")).toBe("('F' + [char]0x00FC + 'hrung')");
  });

  it("is read back exactly by an independent reader that knows all five quotes [criterion 10] [criterion 68]", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readLiteral(stringLiteral(text))).toBe(text);
      }),
      { numRuns: runs(30_000, 1_000_000) },
    );
  });

  it("is ASCII for every value, so that no code page can change its extent [criterion 12]", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stringLiteral(text)).toMatch(/^[\x20-\x7e\n]*$/);
      }),
      { numRuns: runs(20_000, 1_000_000) },
    );
  });

  it("evaluates to the stored value for every accepted adversarial input", () => {
    const accepted = adversarialInputs.filter((entry) => typeof entry.normalised === "string");
    expect(accepted.length).toBeGreaterThan(200);
    for (const entry of accepted) expect(readLiteral(stringLiteral(entry.normalised ?? ""))).toBe(entry.normalised);
  });

  it("comes through with replacement and format patterns unchanged [criterion 51]", () => {
    for (const text of ["$&$1$`", "$$", "${7*7}", "{0}", "%s"]) expect(stringLiteral(text)).toBe(`'${text}'`);
  });
});

describe("the independent reader", () => {
  it("takes a pair of different quotes as one escaped quote and keeps the second", () => {
    expect(readLiteral("'a'\u2019b'")).toBe("a\u2019b");
  });

  it("refuses what would run on after the literal", () => {
    expect(() => readLiteral("'O\u2019; Write-Output 1; \u2019'")).toThrow(/text after/);
    expect(() => readLiteral("'open")).toThrow(/not closed/);
    expect(() => readLiteral("$env:windir")).toThrow(/no literal/);
  });
});

describe("integerLiteral", () => {
  it("takes whole numbers only", () => {
    expect(integerLiteral(5199)).toBe("5199");
    expect(() => integerLiteral(1.5)).toThrow(RangeError);
    expect(() => integerLiteral(-1)).toThrow(RangeError);
    expect(() => integerLiteral(Number.NaN)).toThrow(RangeError);
  });
});
