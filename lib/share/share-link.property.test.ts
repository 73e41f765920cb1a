import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { validAnswers } from "@/lib/testing/arbitraries";
import { runs } from "@/lib/testing/run-count";
import { decodeShare, encodeShare, sharePath } from "./share-link";

describe("share links", () => {
  it("[criterion 52] give back the answers that went in, from every form of the address", () => {
    fc.assert(
      fc.property(
        validAnswers,
        fc.constantFrom("", "#", "/open#", "https://wizard.contoso.com:8443/tools/open#"),
        (answers, before) => {
          const canonical = canonicalJson(answers);
          const decoded = decodeShare(`${before}${encodeShare(canonical)}\n`);
          expect(decoded.ok && canonicalJson(decoded.value.answers)).toBe(canonical);
        },
      ),
      { numRuns: runs(500, 100_000) },
    );
  });

  it("[criterion 53] decode any text without throwing", () => {
    const looksLikeLink = fc.stringMatching(/^(\/open#)?[123]\.[A-Za-z0-9_-]{0,90}\.[A-Za-z0-9_-]{9,11}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), looksLikeLink), (text) => {
        expect(decodeShare(text).ok).toBe(false);
      }),
      { numRuns: runs(5_000, 100_000) },
    );
  });

  it("[criterion 53] report two changed characters at any places", () => {
    fc.assert(
      fc.property(validAnswers, fc.nat(), fc.nat(), (answers, first, second) => {
        const path = sharePath(encodeShare(canonicalJson(answers)));
        const start = path.indexOf("#") + 1;
        const places = [first, second].map((place) => start + (place % (path.length - start)));
        const changed = [...path]
          .map((character, at) => (places.includes(at) ? (character === "A" ? "B" : "A") : character))
          .join("");
        expect(decodeShare(changed).ok).toBe(false);
      }),
      { numRuns: runs(1_000, 100_000) },
    );
  });
});
