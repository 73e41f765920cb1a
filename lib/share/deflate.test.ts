import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "@/lib/testing/run-count";
import { deflateShort } from "./deflate";
import { linkDictionary } from "./dictionary";
import { codeLengths } from "./huffman";

const unpacked = (packed: Uint8Array, dictionary: Uint8Array) => new Uint8Array(inflateRawSync(packed, { dictionary }));

describe("texts packed as short as possible", () => {
  it("are unfolded by another program to the bytes that went in", () => {
    const few = fc.uint8Array({ maxLength: 900, max: 3 });
    const bytes = fc.oneof(few, fc.uint8Array({ maxLength: 900 }), fc.constant(new Uint8Array(3000)));
    fc.assert(
      fc.property(bytes, fc.constantFrom(new Uint8Array(), linkDictionary), (text, dictionary) => {
        expect(unpacked(deflateShort(text, dictionary), dictionary)).toEqual(text);
      }),
      { numRuns: runs(150, 5_000) },
    );
  });

  it("may point to the first byte of the dictionary, and to pieces of any length", () => {
    for (const length of [3, 10, 11, 12, 257, 258, 259, 2000]) {
      const text = linkDictionary.slice(0, length);
      const packed = deflateShort(text, linkDictionary);
      expect(unpacked(packed, linkDictionary)).toEqual(text);
      expect(packed.length).toBeLessThan(30);
    }
  });

  it("have no code that is longer than deflate allows", () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 30) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
    for (const limit of [7, 15]) {
      const lengths = codeLengths(fibonacci.slice(0, limit === 7 ? 19 : 30), limit);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(limit);
      // The code is complete: no bit pattern is left over.
      expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
    }
  });
});
