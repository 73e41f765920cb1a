import fc from "fast-check";
import { zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { exampleBundle } from "@/lib/testing/example-bundle";
import { readArchive } from "./read-archive";
import { zipBundle } from "./zip";

const bytes = (text: string) => new TextEncoder().encode(text);
const zipOf = (files: Readonly<Record<string, string>>, level: 0 | 9 = 0) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [bytes(text), { level }]])) as Zippable,
  );
const codeOf = (archive: Uint8Array) => {
  const read = readArchive(archive);
  return read.ok ? "read" : read.error.code;
};
const namesOf = (archive: Uint8Array) => {
  const read = readArchive(archive);
  return read.ok ? [...read.value.keys()] : read.error;
};

/** Writes another text over each place where it is, of the same length. */
function overwrite(archive: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(archive, (byte) => String.fromCharCode(byte)).join("");
  return Uint8Array.from(
    text.replaceAll(from, () => to),
    (character) => character.charCodeAt(0),
  );
}

describe("an archive that is read", () => {
  it("gives back the files of a bundle byte for byte", () => {
    const bundle = exampleBundle();
    const read = readArchive(zipBundle(bundle));
    expect(read.ok && [...read.value]).toEqual(bundle.files.map(({ path, bytes: data }) => [path, data]));
  });

  it("may be packed again by another program, compressed and inside one folder", () => {
    expect(
      namesOf(zipOf({ "owa-im-0a9707b5/answers.json": "{}", "owa-im-0a9707b5/lync/x.ps1": "x".repeat(9000) }, 9)),
    ).toEqual(["answers.json", "lync/x.ps1"]);
  });

  it.each([
    ["..", "aa/x", "../x"],
    ["an absolute name", "a/b/x", "/b//x"],
    ["a drive", "cc/x", "c:/x"],
    ["a backslash", "a/b/x", "a\\b\\x"],
    ["NUL", "a/bxx", "a/b\0x"],
    ["a dot", "aa/b/x", "aa/./x"],
  ])("is refused for a name with %s [criterion 42]", (_what, name, evil) => {
    expect(codeOf(overwrite(zipOf({ [name]: "x", other: "y" }), name, evil))).toBe("unsafe-name");
  });

  it("is refused for a name that is there twice, also in other letters", () => {
    expect(codeOf(overwrite(zipOf({ "one.txt": "1", "two.txt": "2" }), "two.txt", "one.txt"))).toBe("duplicate-name");
    expect(codeOf(zipOf({ "one.txt": "1", "ONE.txt": "2" }))).toBe("duplicate-name");
  });

  it("is refused for more than 50 files, and for more than 5 MB packed or unfolded", () => {
    expect(codeOf(zipOf(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`f${index}`, ""]))))).toBe(
      "too-many-files",
    );
    expect(codeOf(new Uint8Array(5 * 1024 * 1024 + 1))).toBe("too-large");
    expect(codeOf(zipOf({ a: "0".repeat(6_000_000) }, 9))).toBe("too-large");
  });

  it("is refused when a file unfolds to more or less than the directory says", () => {
    const archive = zipOf({ a: "0".repeat(4_000_000) }, 9);
    const view = new DataView(archive.buffer);
    const entry = view.getUint32(archive.length - 6, true);
    for (const size of [10, 4_500_000]) {
      view.setUint32(entry + 24, size, true);
      expect(codeOf(archive)).toBe("damaged");
    }
  });

  it("is told from other files", () => {
    expect(codeOf(bytes("hello"))).toBe("not-an-archive");
    expect(codeOf(new Uint8Array())).toBe("not-an-archive");
    expect(codeOf(zipBundle(exampleBundle()).slice(0, -30))).toBe("not-an-archive");
  });

  it("never throws, whatever is cut, changed or made up", () => {
    const archive = zipOf({ "a/b.txt": "some text", "c.txt": "c".repeat(5000) }, 9);
    const changed = fc
      .array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((changes) => {
        const copy = archive.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    const cut = fc.tuple(fc.nat(archive.length), fc.nat(archive.length)).map(([from, to]) => archive.slice(from, to));
    fc.assert(
      fc.property(fc.oneof(changed, cut, fc.uint8Array()), (input) => void codeOf(input)),
      { numRuns: 3000 },
    );
  });
});
