import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { exampleBundle } from "@/lib/testing/example-bundle";
import { readZip } from "@/lib/testing/zip-records";
import { sha256Hex } from "@/lib/files/sha256";
import { zipBundle } from "./zip";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const printHash = `
  const { sha256Hex } = require("@/lib/files/sha256");
  const { zipBundle } = require("@/lib/bundle/zip");
  const { exampleBundle } = require("@/lib/testing/example-bundle");
  process.stdout.write(new Date(0).getTimezoneOffset() + " " + sha256Hex(zipBundle(exampleBundle())));
`;

/** Zips the example in a process of its own, in another place and language. */
function hashElsewhere(timeZone: string, locale: string): string {
  const env = { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale };
  return execFileSync(process.execPath, ["--import", "tsx", "--eval", printHash], {
    cwd: projectFolder,
    env,
    encoding: "utf8",
  });
}

describe("the archive", () => {
  const { files } = exampleBundle();
  const archive = zipBundle({ files });
  const { records, commentLength } = readZip(archive);

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it("[criterion 42] stores every file in code-unit order, byte for byte, and no folders", () => {
    expect(records.map((record) => record.name)).toEqual(files.map((file) => file.path));
    expect(records.map((record) => record.stored)).toEqual(files.map((file) => file.bytes));
  });

  it("[criterion 42] dates every entry 1980-01-01 00:00:00, without extra fields, flags or comments", () => {
    const plain = { flags: 0, method: 0, time: 0, date: (1 << 5) | 1, extraLength: 0, commentLength: 0 };
    for (const record of records) {
      expect(record.local).toMatchObject(plain);
      expect(record.central).toMatchObject({ ...plain, size: record.stored.length });
      expect({ madeBy: record.madeBy, attributes: record.attributes }).toEqual({ madeBy: 20, attributes: 0 });
    }
    expect(commentLength).toBe(0);
  });

  it("[criterion 42] is refused when a name is not in the list", () => {
    const [file] = files;
    if (!file) throw new Error("The example bundle is empty.");
    expect(() => zipBundle({ files: [{ ...file, path: "../evil" }] })).toThrow("not a name");
  });

  it("[criterion 41] [criterion 45] does not change with the system clock", () => {
    for (const year of [1979, 2026, 2099]) {
      vi.useFakeTimers({ now: Date.UTC(year, 5, 1) });
      expect(zipBundle({ files })).toEqual(archive);
    }
  });

  it("[criterion 41] is the same in every time zone there is", () => {
    const offsets = new Set<number>();
    const elsewhere = Intl.supportedValuesOf("timeZone").filter((timeZone) => {
      vi.stubEnv("TZ", timeZone);
      offsets.add(new Date(1980, 0, 1).getTimezoneOffset());
      return sha256Hex(zipBundle({ files })) !== sha256Hex(archive);
    });
    expect(elsewhere).toEqual([]);
    expect(offsets.size).toBeGreaterThan(24);
  });

  it.each([
    ["Pacific/Kiritimati", "tr_TR.UTF-8", 640],
    ["America/Los_Angeles", "de_DE.UTF-8", 480],
    ["Asia/Shanghai", "zh_CN.UTF-8", -480],
  ])("[criterion 41] is the same in a process under %s and %s", (timeZone, locale, offset) => {
    expect(hashElsewhere(timeZone, locale)).toBe(`${offset} ${sha256Hex(archive)}`);
  });

  it("[criterion 41] has the bytes that were released", () => {
    expect(sha256Hex(archive)).toBe("246a0cfddecac13ec1809f5aeff426eb6c8938253e84aa8cd0fa964ecf66e191");
  });
});
