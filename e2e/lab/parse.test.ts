import { beforeAll, describe, expect, it } from "vitest";
import { sharedLab, type Lab } from "./lab";

let lab: Lab;
beforeAll(async () => {
  lab = await sharedLab();
});

describe("parseScript", () => {
  it("places parse errors", async () => {
    const { errors } = await lab.parseScript("'ok'\nif (");
    expect(errors[0]).toMatchObject({ line: 2 });
  });
  it("knows curly quotes, as PowerShell does", async () => {
    const { commands } = await lab.parseScript("'O’; Get-Evil; ’'");
    expect(commands.map((command) => command.name)).toEqual(["Get-Evil"]);
    expect((await lab.parseScript("'O’’; Get-Evil; '")).commands).toEqual([]);
  });
  it("lists commands with their parameters, splats, and computed names", async () => {
    const { commands, tableKeys, functions } = await lab.parseScript(`
      function Get-One { param($P) $P }
      $Bound = @{ Identity = 'x'; Nested = @{ Deep = 1 } }
      $Bound.Confirm = $false
      $Bound['Force'] = $true
      Set-Thing @Bound -Name 'n' -Switch:$true
      & $Path recycle
      . $Path`);
    expect(functions).toEqual(["Get-One"]);
    expect(
      commands.map(({ name, invoked, operator, parameters, splats }) => ({
        name,
        invoked,
        operator,
        parameters,
        splats,
      })),
    ).toEqual([
      {
        name: "Set-Thing",
        invoked: "Set-Thing",
        operator: "Unknown",
        parameters: ["Name", "Switch"],
        splats: ["Bound"],
      },
      { name: null, invoked: "$Path", operator: "Ampersand", parameters: [], splats: [] },
      { name: null, invoked: "$Path", operator: "Dot", parameters: [], splats: [] },
    ]);
    expect(tableKeys).toEqual(["Identity", "Nested", "Confirm", "Force"].map((key) => ({ variable: "Bound", key })));
  });
  it("lists members, types, variables, constants and expandable strings", async () => {
    const facts = await lab.parseScript(
      `[System.IO.File]::Exists('a') # note\n"x $env:windir"; [int]$b = $a.Length; {word}`,
    );
    expect(facts.members.map(({ on, member, isStatic, isCall }) => [on, member, isStatic, isCall])).toEqual([
      ["[System.IO.File]", "Exists", true, true],
      ["$a", "Length", false, false],
    ]);
    expect(facts.types).toEqual(["System.IO.File", "int"]);
    expect(facts.variables).toEqual(["env:windir", "b", "a"]);
    expect(facts.expandableStrings.map((found) => found.text)).toEqual(['"x $env:windir"']);
    expect(facts.constants.filter((found) => found.kind === "SingleQuoted").map((found) => found.value)).toEqual(["a"]);
    expect(facts.comments.map((found) => found.text)).toEqual(["# note"]);
  });
  it.each([
    ["$a ? 1 : 2", "ternary operator"],
    ["Get-A && Get-B", "pipeline chain"],
    ["Get-A || Get-B", "pipeline chain"],
    ["$a ?? 1", "null-coalescing operator"],
    ["$a ??= 1", "null-coalescing assignment"],
    ["${a}?.Length", "null-conditional member"],
    ["${a}?[0]", "null-conditional index"],
    ["class A { }", "class or enum"],
    ["enum A { B }", "class or enum"],
    ["using namespace System.IO", "using statement"],
    ["[Uri]::new('a:b')", "::new()"],
    ["$a.$b()", "method name at run time"],
    ["$a.Where({ $_ })", "Where or ForEach method"],
    ["$a.ForEach({ $_ })", "Where or ForEach method"],
    ["Get-A &", "background operator"],
    ["function A { clean { 1 } }", "clean block"],
    ["#Requires -RunAsAdministrator\n1", "#Requires -RunAsAdministrator"],
    ["#Requires -PSEdition Core\n1", "#Requires -PSEdition"],
    ["#Requires -Version 5.1\n1", "#Requires -Version"],
    ["0b11", "number suffix or binary number"],
    ["1u", "number suffix or binary number"],
    ["2n", "number suffix or binary number"],
    ['"`u{41}"', "escape sequence"],
    ['"`e[0m"', "escape sequence"],
  ])("[criterion 17] finds what PowerShell 3.0 lacks: %s", async (text, what) => {
    const { newer } = await lab.parseScript(text);
    expect(newer.map((found) => found.what)).toContain(what);
  });
  it.each([
    ["1 -in 1, 2", "operator"],
    ["1 -notin 1, 2", "operator"],
    ["1 -cin 1, 2", "operator"],
    ["1 -shl 2", "operator"],
    ["& $a 3>&1", "redirection"],
    ["& $a *> b", "redirection"],
    ["cmd.exe --% /c", "stop-parsing mark"],
    ["param([Parameter(Mandatory)]$a) $a", "short form of an attribute"],
    ["[ValidateSet('a')]$b = 'a'", "attribute of a variable"],
    ["{ $using:a }", "$using:"],
    ["$a.\nLength", "member on the next line"],
    ["@{ Process = 1 }", "keyword as a key"],
  ])("finds what PowerShell 2.0 does not read: %s", async (text, what) => {
    const { older } = await lab.parseScript(text);
    expect(older.map((found) => found.what)).toEqual([what]);
  });
  it("[criterion 17] finds nothing newer in a script of the old kind", async () => {
    const text = `#Requires -Version 3.0
[CmdletBinding(SupportsShouldProcess = $true)]
param([ValidateSet('a', 'b')][string]$Way = 'a')
$List = New-Object -TypeName System.Collections.ArrayList
try { $null = $List.Add([pscustomobject]@{ A = 1L; B = 0x1F; C = 1kb; D = 1.5 }) } catch { throw } finally { $List.Clear() }
"$($List.Count) \`n"`;
    const { errors, newer, older } = await lab.parseScript(text);
    expect(errors).toEqual([]);
    expect(newer).toEqual([]);
    expect(older).toEqual([]);
  });
});
