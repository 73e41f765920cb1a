import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { libraryHash } from "@/lib/render/powershell/library";
import { executions, runOn, type Execution, type UnpackedBundle } from "../bundle-runs";
import { caseOn, computerPaths, snapshot, type World } from "../world";
import { mutating } from "./fault-cases";
import { openStage } from "./stage";

const stage = openStage();
const apply = { script: "lync/Set-LyncTrust.ps1", computer: "FE01" };
const input = scenarios["split-1"];
const libraryIn = ({ folder }: UnpackedBundle) => join(folder, "OwaIm.psm1");
const signature = (lines: readonly string[]) =>
  ["", "# SIG # Begin signature block", ...lines, "# SIG # End signature block", ""].join("\r\n");

/** A bundle of its own with another library. */
function withLibrary(change: (text: string) => string | undefined) {
  const { bundle, world } = stage.begin(input);
  const copy = stage.copyOf(bundle);
  const text = change(readFileSync(libraryIn(copy), "latin1"));
  if (text === undefined) rmSync(libraryIn(copy));
  else writeFileSync(libraryIn(copy), text, "latin1");
  return { bundle: copy, world };
}

const everyScript = (bundle: UnpackedBundle): readonly Execution[] =>
  (["discover", "apply", "verify", "undo"] as const).flatMap((purpose) => executions(bundle, purpose));

async function expectRefused(world: World, bundle: UnpackedBundle, execution: Execution, ...words: readonly string[]) {
  const start = snapshot(world);
  const result = await runOn(stage.lab, world, bundle, execution);
  expect([result.end, result.exitCode], execution.script).toEqual(["completed", 2]);
  expect(result.warnings).toHaveLength(1);
  for (const word of [...words, "Nothing was changed"]) expect(result.warnings[0]).toContain(word);
  expect(result.errors).toEqual([]);
  expect(mutating(world)).toBe(0);
  expect(snapshot(world)).toEqual(start);
}

describe("a library that is missing", () => {
  it("stops every script with exit code 2 and says to copy the whole folder", async () => {
    const { bundle, world } = withLibrary(() => undefined);
    for (const execution of everyScript(bundle))
      await expectRefused(world, bundle, execution, libraryIn(bundle), "Copy the whole folder");
  });
});

describe("a library that is not the script's own", () => {
  const places = {
    first: () => 0,
    "one in the middle": (text: string) => text.indexOf("ShouldProcess"),
    last: (text: string) => text.length - 1,
  };
  it.each(Object.entries(places))("by its %s byte is refused with both hashes", async (_name, place) => {
    const { bundle, world } = withLibrary((text) => {
      const at = place(text);
      return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    });
    const found = /\b(?!$)[0-9a-f]{64}\b/;
    const result = await runOn(stage.lab, world, bundle, apply);
    const hashes = result.warnings.join().match(new RegExp(found, "g")) ?? [];
    expect(new Set(hashes).size).toBe(2);
    await expectRefused(world, bundle, apply, libraryHash());
  });

  it("since the script was copied into the folder of another version is refused by every script", async () => {
    const { bundle, world } = withLibrary((text) => text.replace("# OwaIm.psm1:", "# OwaIm.psm1, another version:"));
    for (const execution of everyScript(bundle)) await expectRefused(world, bundle, execution, libraryHash());
  });

  it.each([
    ["code behind a signature block", signature(["# AAAA"]) + "Get-Service\r\n"],
    ["code inside a signature block", signature(["# AAAA", "Get-Service", "# BBBB"])],
    ["a signature block that is not a comment", "\r\n'# SIG # Begin signature block'\r\n"],
  ])("since it has %s is refused", async (_name, tail) => {
    const { bundle, world } = withLibrary((text) => text.trimEnd() + tail);
    await expectRefused(world, bundle, apply, libraryHash());
  });
});

describe("a library that was signed", () => {
  it("is accepted, and so is a signed script: the block does not count", async () => {
    const block = signature(["# MIIFdgYJKoZIhvcNAQcCoIIFZzCCBWMCAQExCzAJBgUrDgMCGgUAMGkGCisGAQQB", "# gjcCAQSgWzBZ"]);
    const { bundle, world } = withLibrary((text) => text.trimEnd() + "\r\n" + block);
    const script = join(bundle.folder, apply.script);
    writeFileSync(script, readFileSync(script, "latin1").trimEnd() + "\r\n" + block, "latin1");
    expect((await runOn(stage.lab, world, bundle, apply, { WhatIf: true })).exitCode).toBe(10);
    expect((await runOn(stage.lab, world, bundle, apply)).exitCode).toBe(0);
  });
});

describe("a shell in which another library is loaded", () => {
  it("does not keep it: each script runs with the one beside it", async () => {
    const { bundle, world } = stage.begin(input);
    const other = stage.copyOf(bundle);
    writeFileSync(
      libraryIn(other),
      "function Invoke-OwaIm { 'stale' }\r\nfunction Write-OwaImCheck { throw 'stale' }\r\n",
    );
    const run = `& '${join(bundle.folder, apply.script)}' -WhatIf -LogDirectory '${computerPaths(world, "FE01").records}'`;
    const text = [
      `Import-Module -Name '${libraryIn(other)}' -DisableNameChecking`,
      "Invoke-OwaIm",
      run,
      "$LASTEXITCODE",
      `Import-Module -Name '${libraryIn(other)}' -DisableNameChecking -Force`,
      run,
      "exit $LASTEXITCODE",
    ].join("\n");
    const result = await stage.lab.runScript({ ...caseOn(world, "FE01", "lync"), text });
    expect(result.output[0]).toBe("stale");
    expect(result.output.slice(1)).not.toContain("stale");
    expect(result.output.filter((line) => line === "Exit code 10")).toHaveLength(2);
    expect([result.exitCode, result.warnings]).toEqual([10, []]);
  });

  it("holds the blocks of one script only: those of the script before are gone", async () => {
    const { bundle, world } = stage.begin(input);
    const log = computerPaths(world, "FE01").records;
    const scripts = ["Set-LyncTrust", "Test-LyncTrust", "Undo-LyncTrust"];
    const text = [
      ...scripts.map((name) => `& '${join(bundle.folder, "lync", `${name}.ps1`)}' -LogDirectory '${log}'`),
      "exit $LASTEXITCODE",
    ];
    text.splice(0, 1, `${text[0]} -Force`);
    text.splice(2, 1, `${text[2]} -Force`);
    const start = snapshot(world);
    const result = await stage.lab.runScript({ ...caseOn(world, "FE01", "lync"), text: text.join("\n") });
    expect(result.output.filter((line) => line.startsWith("Exit code"))).toEqual(Array(3).fill("Exit code 0"));
    expect(snapshot(world)).toEqual(start);
  });
});
