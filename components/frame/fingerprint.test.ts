import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { fingerprint, markPath } from "@/lib/render/html/fingerprint";
import { FingerprintMark, shortHash } from "./fingerprint";

const hash = "0a9707b576ca4faa239aa6d149011319c867397c65b94d36c0b42000e8481864";

describe("the fingerprint of the pages", () => {
  it("has the digits and the drawn mark of the documents", () => {
    expect(shortHash(hash).replace("\u00a0", " ")).toBe(fingerprint(hash));
    const drawn = renderToStaticMarkup(createElement(FingerprintMark, { hash, className: "" }));
    const cells = [...drawn.matchAll(/<rect x="(\d+)" y="(\d+)"/g)].map(
      ([, x, y]) => `${Number(x) / 3} ${Number(y) / 3}`,
    );
    const squares = [...markPath(hash).matchAll(/M(\d+ \d+)h1/g)].map(([, place]) => place);
    expect(squares.length).toBeGreaterThan(10);
    expect(squares.toSorted()).toEqual(cells.toSorted());
  });
});
