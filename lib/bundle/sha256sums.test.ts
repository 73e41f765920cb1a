import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleBundle } from "@/lib/testing/example-bundle";
import { zipBundle } from "./zip";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "owa-im-sums-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = () =>
  execFileSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8", stdio: "pipe" });

function write(files: readonly { path: string; bytes: Uint8Array }[]): void {
  for (const { path, bytes } of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

describe("SHA256SUMS", () => {
  const { files } = exampleBundle();

  it("[criterion 43] passes sha256sum -c, and lists every file but itself", () => {
    write(files);
    expect(check().trim().split("\n")).toHaveLength(files.length - 1);
  });

  it("[criterion 43] fails after any byte of any listed file has changed", () => {
    for (const file of files.filter(({ path }) => path !== "SHA256SUMS")) {
      for (const at of [0, file.bytes.length - 1]) {
        write(files);
        const changed = file.bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 1;
        write([{ path: file.path, bytes: changed }]);
        expect(check, `${file.path}, byte ${at}`).toThrow("did NOT match");
      }
    }
  });

  it("[criterion 43] passes after the archive was unpacked", () => {
    const unpacked = Object.entries(unzipSync(zipBundle(exampleBundle())));
    write(unpacked.map(([path, bytes]) => ({ path, bytes })));
    expect(check()).toContain("lync/Set-LyncTrust.ps1: OK");
  });
});
