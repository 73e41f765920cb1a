import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkCommand } from "@/lib/render/check-command";
import { scenarios } from "@/lib/testing/scenarios";
import { removeBundle, unpack, type UnpackedBundle } from "./bundle-runs";
import { checkSyntax } from "./command-policy";
import { checkFramework } from "./framework-policy";
import { sharedLab, type Lab } from "./lab";

let lab: Lab;
let bundle: UnpackedBundle;
beforeAll(async () => {
  lab = await sharedLab();
});
beforeEach(() => {
  bundle = unpack(scenarios["split-3"]);
});
afterEach(() => removeBundle(bundle));

const script = "lync/Set-LyncTrust.ps1";
const pathOf = (name: string) => join(bundle.folder, name);
const listed = () => readFileSync(pathOf("SHA256SUMS"), "utf8").trim().split("\n").length;
const sha256sum = () =>
  execFileSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: bundle.folder, encoding: "utf8", stdio: "pipe" });

/** Pasted in the folder of the bundle, which is not the working directory of the process: they differ on Windows too. */
async function check(before = "") {
  const { output, errors } = await lab.runScript({
    text: `param($Folder) $null = $ExecutionContext.SessionState.Path.SetLocation($Folder)\n${before}\n${checkCommand}`,
    parameters: { Folder: bundle.folder },
  });
  return { output, errors };
}

describe("the command that checks every hash of a bundle", () => {
  it("says OK of a bundle as it was made, as sha256sum does", async () => {
    expect(await check()).toEqual({ output: [`OK: all ${listed()} files are as they were made.`], errors: [] });
    expect(sha256sum().trim().split("\n")).toHaveLength(listed());
  });

  it("names the file of which one bit was changed [criterion 43]", async () => {
    const bytes = readFileSync(pathOf(script));
    writeFileSync(pathOf(script), bytes.with(100, (bytes[100] ?? 0) ^ 1));
    const { output } = await check();
    expect(output).toEqual([`DIFFERENT  ${script}`, `NOT OK: ${verdict(1)}`]);
    expect(sha256sum).toThrow("did NOT match");
  });

  it("names every file that is missing", async () => {
    rmSync(pathOf(script));
    rmSync(pathOf("topology.svg"));
    expect((await check()).output).toEqual([
      `MISSING    ${script}`,
      "MISSING    topology.svg",
      `NOT OK: ${verdict(2)}`,
    ]);
  });

  it("never says OK of an empty list, or without a list", async () => {
    writeFileSync(pathOf("SHA256SUMS"), "");
    expect((await check()).output).toEqual(["NOT OK: 0 of 0 files are as they were made. Run none of the scripts."]);
    rmSync(pathOf("SHA256SUMS"));
    const { output, errors } = await check();
    expect(output.at(-1)).toMatch(/^NOT OK/);
    expect(errors[0]?.message).toContain("SHA256SUMS");
  });

  it("never says OK of a file that cannot be read", async () => {
    const hold = "$Held = [System.IO.File]::Open($Folder + '/topology.svg', 'Open', 'ReadWrite', 'None')";
    const { output, errors } = await check(hold);
    expect(output).toEqual([`NOT OK: ${verdict(1)}`]);
    expect(errors[0]?.message).toContain("topology.svg");
  });

  it("leaves no variable behind, and works under strict mode", async () => {
    const { output } = await lab.runScript({
      text: `param($Folder) Set-StrictMode -Version Latest; $null = $ExecutionContext.SessionState.Path.SetLocation($Folder)
        ${checkCommand}
        $null -eq $ExecutionContext.SessionState.PSVariable.Get('Good')`,
      parameters: { Folder: bundle.folder },
    });
    expect(output).toEqual([expect.stringMatching(/^OK/), "True"]);
  });

  it("is one line for PowerShell 3.0 and .NET Framework, with no cmdlet and nothing that the policy forbids", async () => {
    const parsed = await lab.parseScript(checkCommand);
    expect(checkSyntax(parsed)).toEqual([]);
    expect(checkFramework(parsed)).toEqual([]);
    expect(parsed.commands.filter(({ name }) => name !== null)).toEqual([]);
    expect(checkCommand).toMatch(/^[\x20-\x7e]+$/);
    expect(checkCommand).not.toMatch(
      /Invoke-Expression|\biex\b|Bypass|Add-Type|DownloadString|EncodedCommand|ExecutionPolicy|Read-Host/i,
    );
  });
});

const verdict = (wrong: number) =>
  `${listed() - wrong} of ${listed()} files are as they were made. Run none of the scripts.`;
