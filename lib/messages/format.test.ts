import { describe, expect, it } from "vitest";
import { formatsFor } from "./format";

describe("the formats of a catalogue", () => {
  it("choose the form of a language for a count", () => {
    const polish = { one: "serwer", few: "serwery", many: "serwerów", other: "serwera" };
    const { plural } = formatsFor("pl");
    expect([1, 3, 5, 22, 1.5].map((count) => plural(count, polish))).toEqual([
      "serwer",
      "serwery",
      "serwerów",
      "serwery",
      "serwera",
    ]);
  });

  it("fall back on the form that every language has", () => {
    expect(formatsFor("pl").plural(3, { one: "serwer", other: "serwera" })).toBe("serwera");
  });

  it("write whole numbers in the digits of the language, and English ones as JavaScript does", () => {
    const { number } = formatsFor("en-GB");
    for (const value of [0, 1, 999, 1000, 65535, 1234567]) expect(number(value)).toBe(String(value));
    expect(formatsFor("ar-EG").number(2013)).toBe("٢٠١٣");
  });
});
