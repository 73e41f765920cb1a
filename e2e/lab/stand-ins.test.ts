import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedLab, type Lab } from "./lab";

let lab: Lab;
const folder = mkdtempSync(join(tmpdir(), "owa-im-stand-ins-"));
beforeAll(async () => {
  lab = await sharedLab();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (text: string) => lab.runScript({ text });
/** Runs a line of PowerShell and expects these lines of output and no error. */
async function expectOutput(text: string, lines: readonly string[]) {
  const result = await run(text);
  expect(result.errors).toEqual([]);
  expect(result.output).toEqual(lines);
}

describe("New-Object", () => {
  it.each([
    ["makes an object without arguments", "(New-Object -TypeName System.Collections.ArrayList).Count", ["0"]],
    ["passes arguments to the constructor", "(New-Object -TypeName System.Uri -ArgumentList 'http://a/b').Host", ["a"]],
    [
      "converts arguments as a call does",
      "(New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false, $true).GetPreamble().Length",
      ["0"],
    ],
    [
      "takes one array as many arguments",
      "(New-Object -TypeName System.IO.MemoryStream -ArgumentList (, [byte[]](1, 2))).Length",
      ["2"],
    ],
    ["sets properties", "(New-Object -TypeName System.UriBuilder -Property @{ Host = 'h' }).Host", ["h"]],
    ["makes a PSObject with note properties", "(New-Object -TypeName PSObject -Property @{ A = 1 }).A", ["1"]],
    [
      "leaves a list a list",
      "$l = New-Object -TypeName System.Collections.ArrayList; $null = $l.Add(1); $l.GetType().Name",
      ["ArrayList"],
    ],
  ])("%s", (_title, text, lines) => expectOutput(text, lines));
  it("says that a type is not there", async () => {
    const { errors } = await run("New-Object -TypeName No.Such.Type");
    expect(errors[0]?.id).toContain("TypeNotFound");
  });
});

describe("Select-Object", () => {
  it.each([
    [
      "takes properties",
      "(@{ A = 1; B = 2 } | ForEach-Object { [pscustomobject]$_ } | Select-Object -Property B).B",
      ["2"],
    ],
    [
      "gives null for a property that is not there",
      "$null -eq ([pscustomobject]@{ A = 1 } | Select-Object -Property Z).Z",
      ["True"],
    ],
    ["takes the first n", "1, 2, 3 | Select-Object -First 2", ["1", "2"]],
    ["takes the last n and skips", "1, 2, 3 | Select-Object -Last 1; 1, 2, 3 | Select-Object -Skip 2", ["3", "3"]],
    [
      "takes no more than there are",
      "@(1 | Select-Object -First 5).Count; @(@() | Select-Object -First 5).Count",
      ["1", "0"],
    ],
    ["expands a property", "[pscustomobject]@{ A = 7, 8 } | Select-Object -ExpandProperty A", ["7", "8"]],
    [
      "computes a property",
      "([pscustomobject]@{ A = 7 } | Select-Object -Property @{ Name = 'C'; Expression = { $_.A + 1 } }).C",
      ["8"],
    ],
    ["drops repetitions", "1, 1, 2 | Select-Object -Unique", ["1", "2"]],
  ])("%s", (_title, text, lines) => expectOutput(text, lines));
});

describe("Sort-Object", () => {
  it.each([
    ["sorts without regard to case", "'b', 'A', 'c' | Sort-Object", ["A", "b", "c"]],
    ["sorts downwards", "1, 3, 2 | Sort-Object -Descending", ["3", "2", "1"]],
    [
      "sorts by a property, keeping equal rows in order",
      "@(@{ K = 2; N = 'x' }, @{ K = 1; N = 'y' }, @{ K = 2; N = 'z' }) | Sort-Object -Property { $_.K } | ForEach-Object { $_.N }",
      ["y", "x", "z"],
    ],
    ["drops repetitions", "2, 1, 2 | Sort-Object -Unique", ["1", "2"]],
    ["sorts numbers as numbers", "10, 9 | Sort-Object", ["9", "10"]],
  ])("%s", (_title, text, lines) => expectOutput(text, lines));
});

describe("Measure-Object", () => {
  it("counts, sums, and finds the ends", () =>
    expectOutput(
      "$m = 1, 5, 2 | Measure-Object -Sum -Maximum -Minimum; $m.Count; $m.Sum; $m.Maximum; $m.Minimum; (@() | Measure-Object).Count",
      ["3", "8", "5", "1", "0"],
    ));
});

describe("streams", () => {
  it("Write-Output passes values on, and a list as one with -NoEnumerate", () =>
    expectOutput("Write-Output -InputObject 1, 2; @(Write-Output -InputObject @(1, 2) -NoEnumerate).Count", [
      "1",
      "2",
      "1",
    ]));
  it("Write-Warning and Write-Verbose obey the script's preferences", async () => {
    const loud = await run("$VerbosePreference = 'Continue'; Write-Verbose -Message 'v'; Write-Warning -Message 'w'");
    expect([loud.verbose, loud.warnings]).toEqual([["v"], ["w"]]);
    const quiet = await run(
      "$WarningPreference = 'SilentlyContinue'; Write-Verbose -Message 'v'; Write-Warning -Message 'w'",
    );
    expect([quiet.verbose, quiet.warnings]).toEqual([[], []]);
  });
  it("Write-Warning ends the script where its preference is Stop", async () => {
    expect((await run("$WarningPreference = 'Stop'; Write-Warning -Message 'w'; 'on'")).output).toEqual([]);
  });
  it("Write-Error goes on, unless the script's preference is Stop", async () => {
    const on = await run("Write-Error -Message 'e' -ErrorId 'E1'; 'on'");
    expect(on).toMatchObject({ end: "completed", output: ["on"] });
    expect(on.errors[0]).toMatchObject({ message: "e", id: "E1,Write-Error" });
    expect(await run("$ErrorActionPreference = 'Stop'; Write-Error -Message 'e'; 'on'")).toMatchObject({
      end: "failed",
      output: [],
    });
  });
  it("Write-Progress leaves nothing in the output", () =>
    expectOutput("Write-Progress -Activity 'a' -Status 's' -PercentComplete 5; 'x'", ["x"]));
});

describe("ConvertFrom-Json", () => {
  it.each([
    [
      "turns ISO dates into DateTime, a trap for texts",
      '(\'{"t":"2026-11-23T22:15:30.1234567Z"}\' | ConvertFrom-Json).t.GetType().Name',
      ["DateTime"],
    ],
    [
      "leaves a compact date as text",
      '(ConvertFrom-Json -InputObject \'{"t":"20261123T221530Z"}\').t',
      ["20261123T221530Z"],
    ],
    ["sends an array element by element", "@('[1,2]' | ConvertFrom-Json).Count", ["2"]],
    ["sends nothing for an empty array", "@('[]' | ConvertFrom-Json).Count", ["0"]],
    [
      "keeps an array inside an object",
      "('{\"a\":[1]}' | ConvertFrom-Json).a.GetType().Name; ('{\"a\":[]}' | ConvertFrom-Json).a.Count",
      ["Object[]", "0"],
    ],
    [
      "reads whole numbers as Int64 and null as null",
      '$o = \'{"a":1,"b":null}\' | ConvertFrom-Json; $o.a.GetType().Name; $null -eq $o.b',
      ["Int64", "True"],
    ],
    ["gives objects with properties", '(\'{"a":{"b":"x"}}\' | ConvertFrom-Json).a.b', ["x"]],
  ])("%s", (_title, text, lines) => expectOutput(text, lines));
  it.each([
    ["a truncated text", "'{\"a\":' | ConvertFrom-Json"],
    ["names that differ in case", '\'{"a":1,"A":2}\' | ConvertFrom-Json'],
  ])("refuses %s", async (_title, text) => {
    const result = await run(text);
    expect(result.escaped ?? result.errors[0]).toMatchObject({ type: "System.ArgumentException" });
  });
});

describe("ConvertTo-Json", () => {
  it.each([
    [
      "writes an object in one line",
      "[ordered]@{ a = 1; b = 'x'; c = $null; d = $true } | ConvertTo-Json -Compress",
      ['{"a":1,"b":"x","c":null,"d":true}'],
    ],
    ["indents by two", "@{ a = @(1) } | ConvertTo-Json", ["{", '  "a": [', "    1", "  ]", "}"]],
    [
      "unwraps an array of one from the pipeline, not from -InputObject",
      "@(1) | ConvertTo-Json -Compress; ConvertTo-Json -InputObject @(1) -Compress",
      ["1", "[1]"],
    ],
    [
      "writes empty lists and objects",
      "ConvertTo-Json -InputObject @{ a = @(); b = @{} } -Compress -Depth 3 | ForEach-Object { $_.Length }",
      ["15"],
    ],
    [
      "escapes quotes, line breaks and control characters",
      "ConvertTo-Json -InputObject ([string][char]34 + [char]10 + [char]27) -Compress",
      ['"\\"\\n\\u001B"'],
    ],
    [
      "writes a DateTime as ISO text",
      "ConvertTo-Json -InputObject ([datetime]::new(2026, 11, 23, 0, 0, 0, [DateTimeKind]::Utc)) -Compress",
      ['"2026-11-23T00:00:00Z"'],
    ],
    ["writes the properties of an object", "[pscustomobject]@{ A = 'x' } | ConvertTo-Json -Compress", ['{"A":"x"}']],
  ])("%s", async (_title, text, lines) => {
    const { errors, output } = await run(text);
    expect(errors).toEqual([]);
    expect(output.map((line) => line.replace("\\u001b", "\\u001B"))).toEqual(lines);
  });
  it("cuts what is deeper than -Depth, with a warning: a trap at the default of 2", async () => {
    const result = await run("@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Compress");
    expect(result.output).toEqual(['{"a":{"b":{"c":"System.Collections.Hashtable"}}}']);
    expect(result.warnings).toHaveLength(1);
    const whole = await run("@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Compress -Depth 5");
    expect(whole).toMatchObject({ output: ['{"a":{"b":{"c":{"d":1}}}}'], warnings: [] });
  });
});

describe("text", () => {
  it("Format-Table and Out-String make text", async () => {
    const { output } = await run(
      "[pscustomobject]@{ A = 'x'; B = 1 } | Format-Table -AutoSize | Out-String -Stream | Where-Object { $_ }; 'a', 'b' | Out-String",
    );
    expect(output.slice(0, 3).map((line) => line.trim())).toEqual(["A B", "- -", "x 1"]);
    expect(output.slice(3, 5)).toEqual(["a", "b"]);
  });
  it("Get-Date formats", () =>
    expectOutput("(Get-Date).GetType().Name; Get-Date -Date ([datetime]::new(2026, 1, 2)) -Format 'yyyy-MM-dd'", [
      "DateTime",
      "2026-01-02",
    ]));
});

describe("a transcript", () => {
  it("is a file; a second stop is an error", async () => {
    const path = join(folder, "transcript.txt");
    const { output, errors } = await run(
      `$null = Start-Transcript -LiteralPath '${path}'; $null = Stop-Transcript; 'x'; Stop-Transcript`,
    );
    expect(output).toContain("x");
    expect(errors).toHaveLength(1);
    expect(readFileSync(path, "utf8")).toContain("PowerShell transcript start");
  });
  it("is not written under the script's -WhatIf, unless told so", async () => {
    const path = join(folder, "dry.txt");
    const text = (more: string) =>
      `[CmdletBinding(SupportsShouldProcess = $true)] param() $null = Start-Transcript -LiteralPath '${path}'${more}; [IO.File]::Exists('${path}')`;
    expect((await lab.runScript({ text: text(""), parameters: { WhatIf: true } })).output).toEqual(["False"]);
    expect((await lab.runScript({ text: text(" -WhatIf:$false"), parameters: { WhatIf: true } })).output).toEqual([
      "True",
    ]);
  });
});

describe("Stop-Transcript", () => {
  const text = (preference: string) =>
    `[CmdletBinding(SupportsShouldProcess = $true)] param()
     $null = Start-Transcript -LiteralPath '${join(folder, "stop.txt")}' -WhatIf:$false
     ${preference}
     $null = Stop-Transcript
     $Command = Get-Command -Name Stop-Transcript
     [string]$Command.CommandType -eq 'Function' -or $Command.Parameters.ContainsKey('WhatIf')
     $WhatIfPreference = $false
     try { $null = Stop-Transcript; 'open' } catch { 'closed' }`;
  it("obeys the script's -WhatIf, as newer pwsh does, unless the preference is taken back", async () => {
    const [obeys, after] = (await lab.runScript({ text: text(""), parameters: { WhatIf: true } })).output;
    expect(after).toBe(obeys === "True" ? "open" : "closed");
    const back = await lab.runScript({ text: text("$WhatIfPreference = $false"), parameters: { WhatIf: true } });
    expect(back.output).toEqual([obeys, "closed"]);
  });
});

describe("where Windows is missing", () => {
  it.each([
    "Get-ItemProperty -LiteralPath 'HKLM:\\A' -Name B",
    "Get-ChildItem -LiteralPath 'Cert:\\LocalMachine\\My'",
    "Get-Service -Name A",
    "Get-WinEvent -FilterHashtable @{ LogName = 'A' }",
  ])("%s is an error that does not end the script", async (command) => {
    const result = await run(`${command}; 'on'`);
    expect(result).toMatchObject({ end: "completed", output: ["on"] });
    expect(result.errors).toHaveLength(1);
  });
});
