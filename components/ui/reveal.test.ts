import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deceives, reveal } from "./reveal";

const codes = (text: string) => reveal(text).flatMap(({ code }) => (code === undefined ? [] : [code]));

describe("a text shown with its hidden characters", () => {
  it.each([
    ["\u0440ool01.contoso.com", ["U+0440"]],
    ["Main\u00a0site", ["U+00A0"]],
    ["co\u00adntoso", ["U+00AD"]],
    ["\u200eEA5A\u200b", ["U+200E", "U+200B"]],
    ["a\u202eb", ["U+202E"]],
    ["\uff45vil", ["U+FF45"]],
    ["\u03bfwa", ["U+03BF"]],
    ["\u{e0041}\ud800\u0007", ["U+E0041", "U+D800", "U+0007"]],
  ] as const)("[criterion 66] marks what deceives in %j", (text, marked) => {
    expect(codes(text)).toEqual(marked);
    expect(deceives(text)).toBe(true);
  });

  it.each(["pool01.contoso.com", "Москва", "Αθήνα site", "Привет OWA", "北京 1", "Zürich\n\tline", "👍"])(
    "leaves %j alone",
    (text) => {
      expect(reveal(text)).toEqual([{ text }]);
    },
  );

  it("loses nothing of any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) =>
          reveal(text)
            .map((piece) => piece.text)
            .join("") === text,
      ),
    );
  });
});
