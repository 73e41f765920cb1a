import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type Lab } from "./lab";

let lab: Lab;
const folder = mkdtempSync(join(tmpdir(), "owa-im-lab-test-"));
beforeAll(async () => {
  lab = await startLab();
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

const gated = `
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param([string[]]$Server)
if ($PSCmdlet.ShouldProcess('target', 'action')) { 'changed ' + [string]::Join('+', $Server) } else { 'left' }
`;

describe("a case", () => {
  it("reports the exit code, the output, warnings and errors", async () => {
    const result = await lab.runScript({ text: "'one'; Write-Warning -Message 'two'; Get-Nothing; exit 3" });
    expect(result).toMatchObject({ end: "completed", exitCode: 3, output: ["one"], warnings: ["two"], escaped: null });
    expect(result.errors[0]?.id).toBe("CommandNotFoundException");
  });
  it("that throws has exit code 1 and says what escaped", async () => {
    const result = await lab.runScript({ text: "'before'; throw 'broken'" });
    expect(result).toMatchObject({ end: "failed", exitCode: 1, output: ["before"] });
    expect(result.escaped?.message).toBe("broken");
  });
  it("goes on after an error that ends a statement only, as under -File", async () => {
    const result = await lab.runScript({ text: "[int]'x'; 'after'" });
    expect(result).toMatchObject({ end: "completed", exitCode: 0, output: ["after"] });
    expect(result.errors).toHaveLength(1);
  });
  it("starts without the variables of the case before it", async () => {
    await lab.runScript({ text: "$global:Left = 'over'; exit 4" });
    const result = await lab.runScript({
      text: "Set-StrictMode -Version 2; $null -eq (Get-Command Get-Left -ErrorAction Ignore); $global:Left",
    });
    expect(result.output).toEqual(["True"]);
    expect(result.exitCode).toBe(0);
    expect(result.errors[0]?.id).toBe("VariableIsUndefined");
  });
  it("sees its environment, and the next one does not", async () => {
    const text = "[string]$env:COMPUTERNAME";
    expect((await lab.runScript({ text, environment: { COMPUTERNAME: "MX1" } })).output).toEqual(["MX1"]);
    expect((await lab.runScript({ text })).output).toEqual([""]);
  });
  it("keeps text beyond ASCII", async () => {
    const result = await lab.runScript({ text: "param($Name) $Name", parameters: { Name: "Führung ’ 东 😀" } });
    expect(result.output).toEqual(["Führung ’ 东 😀"]);
  });
});

describe("a question", () => {
  const parameters = { Server: ["a", "b"] };
  it("is answered and counted", async () => {
    const yes = await lab.runScript({ text: gated, parameters, answer: "yes" });
    expect(yes.output).toEqual(["changed a+b"]);
    expect(yes.questions).toHaveLength(1);
    const no = await lab.runScript({ text: gated, parameters, answer: "no" });
    expect(no.output).toEqual(["left"]);
  });
  it("is an error where nobody answers", async () => {
    const result = await lab.runScript({ text: gated, parameters });
    expect(result.output).toEqual([]);
    expect(result.questions).toHaveLength(1);
    expect(result.errors.length + (result.escaped ? 1 : 0)).toBe(1);
  });
  it("is not asked with -Confirm:$false or -WhatIf", async () => {
    const sure = await lab.runScript({ text: gated, parameters: { ...parameters, Confirm: false } });
    expect(sure).toMatchObject({ output: ["changed a+b"], questions: [] });
    const dry = await lab.runScript({ text: gated, parameters: { ...parameters, WhatIf: true } });
    expect(dry).toMatchObject({ output: ["left"], questions: [] });
  });
});

describe("a dot-sourced script", () => {
  const text = "if ($MyInvocation.InvocationName -eq '.') { 'dotted'; return }; 'called'; exit 2";
  it("knows it, and is seen to return without an exit code", async () => {
    expect(await lab.runScript({ text, invocation: "dot-source" })).toMatchObject({
      output: ["dotted"],
      exitCode: null,
    });
    expect(await lab.runScript({ text })).toMatchObject({ output: ["called"], exitCode: 2 });
  });
  it("that exits is seen to", async () => {
    expect((await lab.runScript({ text: "exit 2", invocation: "dot-source" })).exitCode).toBe(2);
  });
});

describe("an interrupt", () => {
  const mark = join(folder, "mark");
  const text = [
    "param($Mark)",
    "foreach ($Turn in 1, 2, 3) {",
    "    $Turn",
    "}",
    "try { [System.IO.File]::WriteAllText($Mark, 'half')",
    "    'whole' } finally { [System.IO.File]::WriteAllText($Mark, 'cleaned') }",
  ].join("\n");
  it("acts before the n-th time that a line is reached", async () => {
    const seen = join(folder, "seen");
    const script = `[System.IO.File]::AppendAllText('${seen}', "met $Turn;")`;
    const interrupts = [{ before: "    $Turn", hit: 2, script }];
    const result = await lab.runScript({ text, parameters: { Mark: mark }, interrupts });
    expect(result.output).toEqual(["1", "2", "3", "whole"]);
    expect(readFileSync(seen, "utf8")).toBe("met 2;");
  });
  it("can cut the run off, and then not even finally blocks run", async () => {
    const world = mkdtempSync(join(folder, "world-"));
    const script = `[IO.File]::WriteAllText('${join(world, "killed")}', ''); [Threading.Thread]::Sleep(-1)`;
    const interrupts = [{ before: "'whole'", hit: 1, script }];
    const result = await lab.runScript({ text, world, parameters: { Mark: mark }, interrupts });
    expect(result).toMatchObject({ end: "killed", exitCode: null });
    expect(readFileSync(mark, "utf8")).toBe("half");
  });
  it("at a line that is not there fails the test", async () => {
    const interrupts = [{ before: "no such line", hit: 1, script: "" }];
    await expect(lab.runScript({ text, interrupts })).rejects.toThrow(
      "No line of the script or its library holds 'no such line'",
    );
  });
});

describe("a case that hangs", () => {
  it("is given up at its time limit, and the next one runs", async () => {
    const result = await lab.runScript({ text: "while ($true) { }", timeoutSeconds: 0.5 });
    expect(result).toMatchObject({ end: "timed-out", exitCode: null });
    expect((await lab.runScript({ text: "'next'" })).output).toEqual(["next"]);
  });
});

describe("a lab", () => {
  it("removes its folder when it stops, and refuses further cases", async () => {
    const other = await startLab();
    const path = (await other.runScript({ text: "$PSCommandPath" })).output[0] ?? "";
    expect(existsSync(path)).toBe(true);
    await other.stop();
    expect(existsSync(path)).toBe(false);
    await expect(other.runScript({ path: "/nowhere.ps1" })).rejects.toThrow();
  });
  it("binds parameters by name, and an unknown one is an error", async () => {
    const path = join(folder, "strict.ps1");
    writeFileSync(path, "[CmdletBinding()] param([switch]$Quick) [string]$Quick");
    expect((await lab.runScript({ path, parameters: { Quick: true } })).output).toEqual(["True"]);
    const wrong = await lab.runScript({ path, parameters: { Slow: true } });
    expect(wrong.escaped?.id ?? wrong.errors[0]?.id).toContain("NamedParameterNotFound");
  });
});
