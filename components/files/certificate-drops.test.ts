import { describe, expect, it } from "vitest";
import { certificateDrops } from "./certificate-drops";

const files = ["mbx01.cer", "key.pfx", "chain.P7B", "facts-mbx01.json"].map((name) => new File([], name));
const names = (some: readonly File[]) => some.map(({ name }) => name);

describe("certificate files that were dropped beside their box", () => {
  it("go to the box of the page, and the others elsewhere", () => {
    const taken: string[] = [];
    const leave = certificateDrops.takeAt((some) => taken.push(...names(some)));
    expect(names(certificateDrops.share(files))).toEqual(["facts-mbx01.json"]);
    expect(taken).toEqual(["mbx01.cer", "key.pfx", "chain.P7B"]);
    leave();
    expect(certificateDrops.share(files)).toEqual(files);
  });

  it("wait for the box of the page that is opened next, once", () => {
    const taken: string[] = [];
    certificateDrops.keep(files.slice(0, 1));
    for (const leave of [1, 2].map(() => certificateDrops.takeAt((some) => taken.push(...names(some))))) leave();
    expect(taken).toEqual(["mbx01.cer"]);
  });
});
