import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { library, libraryHash } from "./library";
import { libraryParts } from "./library-parts";

const inputs = { ...scenarios, "200 servers": manyServers(200) };
const every = Object.entries(inputs).map(([name, input]) => ({ name, ...generateBundle(answersOf(input)) }));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const fileOf = (files: (typeof every)[number]["bundle"]["files"], path: string) =>
  files.find((file) => file.path === path);

describe.each(every)("the bundle of $name", ({ bundle }) => {
  it("holds the library, whose SHA-256 is in the manifest and in every script", () => {
    const bytes = fileOf(bundle.files, "OwaIm.psm1")?.bytes ?? new Uint8Array();
    expect(bytes.length).toBeGreaterThan(10_000);
    const manifest = JSON.parse(fileOf(bundle.files, "manifest.json")?.text ?? "") as { library: unknown };
    expect(manifest.library).toEqual({ path: "OwaIm.psm1", sha256: sha256(bytes) });
    const scripts = bundle.files.filter(({ path }) => path.endsWith(".ps1"));
    expect(scripts.length).toBeGreaterThan(3);
    for (const { path, text } of scripts)
      expect(text.match(/^ +Library = '[0-9a-f]{64}'$/gm), path).toEqual([`    Library = '${sha256(bytes)}'`]);
  });

  it("holds a plan hash in every script but those that collect facts", () => {
    for (const { path, text } of bundle.files.filter((file) => /\/(Get|Set|Test|Undo)-.*\.ps1$/.test(file.path)))
      expect(text.includes(`    PlanHash = '${bundle.planHash}'\n`), path).toBe(!path.includes("/Get-"));
  });
});

describe("every bundle", () => {
  it("has the same library, byte for byte", () => {
    const found = every.map(({ bundle }) => sha256(fileOf(bundle.files, "OwaIm.psm1")?.bytes ?? new Uint8Array()));
    expect(new Set(found)).toEqual(new Set([libraryHash()]));
  });

  it.each(["lync/Get-LyncFacts.ps1", "exchange/Get-ExchangeFacts.ps1", "mailbox-server/Get-MailboxServerFacts.ps1"])(
    "that has %s has the same bytes of it, and no value of a plan in it",
    (path) => {
      const found = every.flatMap(({ bundle }) => fileOf(bundle.files, path) ?? []);
      expect(found.length).toBeGreaterThan(every.length / 2);
      expect(new Set(found.map(({ sha256: hash }) => hash)).size).toBe(1);
      for (const { bundle } of every) {
        expect(found[0]?.text).not.toContain(bundle.planHash);
        expect(found[0]?.text).not.toContain("contoso");
      }
    },
  );
});

describe("the table of contents of the library", () => {
  const lines = library.text.split("\n");

  it("names every section with the line where it begins", () => {
    const parts = libraryParts(library.text);
    const sections = parts.slice(1).map(({ name }, index) => ({
      number: 1 + parts.slice(0, index + 1).reduce((sum, part) => sum + part.lines.length, 0),
      name,
    }));
    const contents = lines.flatMap((line) => {
      const [, number, name] = /^# {3,}([0-9]+) {2}(.+)$/.exec(line) ?? [];
      return number === undefined ? [] : [{ number: Number(number), name }];
    });
    expect(sections.length).toBeGreaterThan(5);
    expect(contents).toEqual(sections);
  });
});
