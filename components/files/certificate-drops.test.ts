import { describe, expect, it } from "vitest";
import { kindByName } from "@/lib/files/certificate-file";
import { certificateDrops } from "./certificate-drops";

const files = ["mbx01.cer", "key.pfx", "chain.P7B", "facts-mbx01.json"].map((name) => new File([], name));
const names = (some: readonly File[]) => some.map(({ name }) => name);
const boxInto = (taken: string[]) => (some: readonly File[]) => {
  taken.push(...names(some.filter(({ name }) => kindByName(name) !== undefined)));
  return some.filter(({ name }) => kindByName(name) === undefined);
};

describe("certificate files that were dropped beside their box", () => {
  it("go to the box of the page, and the others elsewhere", () => {
    const taken: string[] = [];
    const leave = certificateDrops.takeAt(boxInto(taken));
    expect(names(certificateDrops.share(files))).toEqual(["facts-mbx01.json"]);
    expect(taken).toEqual(["mbx01.cer", "key.pfx", "chain.P7B"]);
    leave();
    expect(certificateDrops.share(files)).toEqual(files);
  });

  it("wait for the box of the page that is opened next, once", () => {
    const taken: string[] = [];
    certificateDrops.keep(files.slice(0, 1));
    for (const leave of [1, 2].map(() => certificateDrops.takeAt(boxInto(taken)))) leave();
    expect(taken).toEqual(["mbx01.cer"]);
  });
});
