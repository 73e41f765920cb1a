import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare, fragments, joined, valueSpans, type Fragments } from "./fragments";

const piece = fc.oneof(fc.string(), fc.record({ printed: fc.string(), paths: fc.array(fc.string()) }));

describe("a text in pieces", () => {
  it("keeps words and values apart, in their order", () => {
    expect(fragments`Set-Thing -Port ${bare({ value: 5199, paths: ["trustedApplication.port"] })} ${"-Force"}`).toEqual(
      ["Set-Thing -Port ", { printed: "5199", paths: ["trustedApplication.port"] }, " ", "-Force"],
    );
  });

  it("takes pieces of pieces, and holds no empty word", () => {
    const inner: Fragments = ["'", bare("a"), "'"];
    expect(fragments`${inner}${inner}`).toEqual([...inner, ...inner]);
    expect(joined(fragments`${inner},${inner}`)).toBe("'a','a'");
  });

  it("says where each value is in the joined text, and nothing of words", () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = joined(pieces);
        const values = pieces.filter((one) => typeof one !== "string");
        expect(valueSpans(pieces).map(({ from, to, paths }) => ({ printed: text.slice(from, to), paths }))).toEqual(
          values,
        );
      }),
    );
  });
});
