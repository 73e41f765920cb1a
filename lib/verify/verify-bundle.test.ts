import { describe, expect, it } from "vitest";
import { sha256Hex } from "@/lib/files/sha256";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generateBundle } from "@/lib/generate/generate";
import { libraryFile, verifyBundle, verifyFile } from "./verify-bundle";

const bundle = generateBundle(answersOf(scenarios["split-3"])).bundle;
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

function filesWith(change: (files: Map<string, Uint8Array>) => void = () => {}): Map<string, Uint8Array> {
  const files = new Map(bundle.files.map(({ path, bytes }) => [path, bytes]));
  change(files);
  return files;
}

function verdictOf(change?: (files: Map<string, Uint8Array>) => void) {
  const verified = verifyBundle(filesWith(change));
  if (!verified.ok) throw new Error(verified.error.code);
  return verified.value;
}

const pathsOf = (change: (files: Map<string, Uint8Array>) => void) =>
  verdictOf(change).differences.map(({ path, kind }) => `${kind} ${path}`);

describe("a bundle that is verified", () => {
  it.each(Object.keys(scenarios))("is unchanged as it was made: %s", (name) => {
    const made = generateBundle(answersOf(scenarios[name])).bundle;
    const verified = verifyBundle(new Map(made.files.map(({ path, bytes }) => [path, bytes])));
    expect(verified).toMatchObject({
      ok: true,
      value: { planHash: made.planHash, differences: [], againstSums: [], answersFrom: "answers.json" },
    });
  });

  it.each(bundle.files.map(({ path }) => path))("shows one changed byte of %s [criterion 43]", (path) => {
    const flipped = (bytes: Uint8Array) => bytes.with(bytes.length - 2, (bytes.at(-2) ?? 0) ^ 1);
    const found = pathsOf((files) => files.set(path, flipped(files.get(path) ?? new Uint8Array())));
    expect(found).toEqual([`changed ${path}`]);
  });

  it("names files that are missing and files that were added", () => {
    const found = pathsOf((files) => {
      files.delete("lync/Undo-LyncTrust.ps1");
      files.set("lync/Extra.ps1", encode("Remove-Item C:\\"));
    });
    expect(found).toEqual(["missing lync/Undo-LyncTrust.ps1", "added lync/Extra.ps1"]);
  });

  it("sees a changed script although SHA256SUMS and manifest were changed with it", () => {
    const script = "mailbox-server/Set-OwaImConfig.ps1";
    const found = verdictOf((files) => {
      const evil = encode(`${decode(files.get(script))}Invoke-Expression $x\r\n`);
      for (const list of ["manifest.json", "SHA256SUMS"]) {
        const before = sha256Hex(filesWith().get(script) ?? new Uint8Array());
        files.set(list, encode(decode(files.get(list)).replaceAll(before, sha256Hex(evil))));
      }
      files.set(script, evil);
    });
    expect(found.differences.map(({ path }) => path)).toContain(script);
    expect(found.againstSums).toEqual(["manifest.json"]);
  });

  it("names an edited library, and one that is missing, as such", () => {
    const edited = encode(decode(filesWith().get("OwaIm.psm1")).replace("ShouldProcess(", "ShouldProceed("));
    const found = verdictOf((files) => files.set("OwaIm.psm1", edited));
    expect(found).toMatchObject({ libraryDiffers: true, differences: [{ path: "OwaIm.psm1", kind: "changed" }] });
    expect(verdictOf((files) => files.delete("OwaIm.psm1")).libraryDiffers).toBe(true);
    expect(verdictOf().libraryDiffers).toBe(false);
    expect(verdictOf((files) => files.delete("lync/Undo-LyncTrust.ps1")).libraryDiffers).toBe(false);
  });

  it("finds the answers in the link when answers.json was changed afterwards", () => {
    const found = verdictOf((files) =>
      files.set("answers.json", encode(decode(files.get("answers.json")).replace("CHG0031234", "CHG0039999"))),
    );
    expect(found).toMatchObject({ answersFrom: "share-link.txt", planHash: bundle.planHash });
    expect(found.differences.map(({ path }) => path)).toEqual(["answers.json"]);
  });

  it("names another version of the generator", () => {
    const found = verdictOf((files) =>
      files.set(
        "manifest.json",
        encode(decode(files.get("manifest.json")).replace('"version": "0.1.0"', '"version": "9.9.9"')),
      ),
    );
    expect(found.otherVersion).toBe("9.9.9");
  });

  it.each(["answers.json", "manifest.json", "SHA256SUMS"])("is none without %s", (path) => {
    const verified = verifyBundle(filesWith((files) => files.delete(path)));
    expect(verified).toMatchObject({ ok: false, error: { code: "not-a-bundle" } });
  });

  it("tells which answers are wrong when no plan can be made of them", () => {
    const verified = verifyBundle(
      filesWith((files) => {
        files.set("answers.json", encode('{"schema":1,"goal":"integrate","extra":1}'));
        files.delete("share-link.txt");
      }),
    );
    expect(verified).toMatchObject({ ok: false, error: { code: "answers-refused" } });
    expect(!verified.ok && verified.error.problems.length).toBeGreaterThan(1);
  });
});

describe("a single file", () => {
  const script = bundle.files.find(({ path }) => path === "lync/Set-LyncTrust.ps1");
  const bytes = script?.bytes ?? new Uint8Array();

  it("is the same, changed or none of the bundle's", () => {
    expect(verifyFile("Set-LyncTrust.ps1", bytes, bundle.files)).toEqual({
      kind: "same",
      path: "lync/Set-LyncTrust.ps1",
    });
    expect(verifyFile("set-lynctrust.ps1", bytes.slice(0, -2), bundle.files)).toMatchObject({
      path: "lync/Set-LyncTrust.ps1",
      kind: "changed",
    });
    expect(verifyFile("Other.ps1", bytes, bundle.files)).toBeUndefined();
  });

  it("is the library without any plan", () => {
    const ours = bundle.files.find(({ path }) => path === "OwaIm.psm1")?.bytes ?? new Uint8Array();
    expect(verifyFile("OwaIm.psm1", ours, [libraryFile()])).toEqual({ kind: "same", path: "OwaIm.psm1" });
    expect(verifyFile("owaim.psm1", ours.slice(2), [libraryFile()])).toMatchObject({ kind: "changed" });
    expect(verifyFile("Set-LyncTrust.ps1", bytes, [libraryFile()])).toBeUndefined();
  });
});
