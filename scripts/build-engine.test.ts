import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const script = fileURLToPath(new URL("build-engine.mjs", import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "owa-im-path-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}
const build = () =>
  spawnSync(process.execPath, [script], { encoding: "utf8", env: { NODE_ENV: "test", PATH: folder } });

it("fails and names both ways when there is no engine", () => {
  const { status, stderr, stdout } = build();
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/PowerShell 7 \(pwsh on the path\).*\.NET SDK 10 or later/);
});

it("does not take an older .NET SDK", () => {
  place("dotnet", "echo 8.0.400");
  expect(build().status).toBe(1);
});

it("takes pwsh where it works, before the .NET SDK", () => {
  place("pwsh", "exit 0");
  place("dotnet", "echo 10.0.100");
  const { stdout } = build();
  expect((JSON.parse(stdout) as string[]).slice(0, -1)).toEqual(["pwsh", "-NoProfile", "-NonInteractive", "-File"]);
});
