import { beforeAll, describe, expect, it } from "vitest";
import { checkAnalyzer } from "./analyzer-policy";
import { sharedLab, type Lab } from "./lab";

let lab: Lab;
beforeAll(async () => {
  lab = await sharedLab();
});

const findings = async (...lines: readonly string[]) => checkAnalyzer(await lab.parseScript(lines.join("\n")));

describe("indentation", () => {
  it.each<[string, readonly string[]]>([
    ["blocks", ["function Get-One {", "    param($Way)", "    if ($Way) {", "        $Way", "    }", "}"]],
    ["a table in a call over two levels", ["$List.Add(@{", "        A = 1", "    })"]],
    ["a list of a loop", ["@(foreach ($One in 1, 2) {", "        $One", "    })"]],
    ["a list of a pipeline", ["@(1, 2 | ForEach-Object {", "        $_", "    })"]],
    ["a closed bracket before an open one", ["foreach ($One in (1, 2)) {", "    $One", "}"]],
    [
      "the first pipe at a line's end, and no further one",
      ["1, 2 |", "    Where-Object { $_ } |", "    Sort-Object", "'next'"],
    ],
    ["a backtick, and a comment after it", ["Write-Output `", "    -InputObject 1", "'next'"]],
    ["an operator at a line's end", ["$Sum = 1 +", "2", "$Sum"]],
    ["an operator inside a bracket", ["if ($One -and", "    $Two) {", "    1", "}"]],
    ["a parenthesis that leads its line", ["(1,", "2)", "'next'"]],
    ["a parenthesis that leads its line alone", ["(", "    1", ")"]],
    ["a subexpression", ["$(", "    1", ")"]],
    ["a here-string and a comment of many lines", ["$Text = @'", "  x", "'@", "<#", " y", "#>", "$Text"]],
    ["a pipe at a line's end inside a block", ["& {", "    1 |", "        Sort-Object", "    2", "}"]],
  ])("is right for %s", async (_what, lines) => {
    expect(await findings(...lines)).toEqual([]);
  });
  it.each<[string, readonly string[], number, number, number]>([
    ["too little", ["if (1) {", "  1", "}"], 2, 2, 4],
    ["a tab", ["if (1) {", "\t1", "}"], 2, 1, 4],
    ["a closing brace", ["if (1) {", "    1", "    }"], 3, 4, 0],
    ["a closing parenthesis", ["@(", "    1", "    )"], 3, 4, 0],
    ["a table in a call on one level", ["$List.Add(@{", "    A = 1", "})"], 2, 4, 8],
    ["a list of a loop on one level", ["@(foreach ($One in 1, 2) {", "    $One", "})"], 2, 4, 8],
    ["a list of a pipeline on one level", ["@(1, 2 | ForEach-Object {", "    $_", "})"], 2, 4, 8],
    ["the line after a pipe", ["1, 2 |", "Sort-Object"], 2, 0, 4],
    ["the line after a backtick", ["Write-Output `", "-InputObject 1"], 2, 0, 4],
    ["the line after an operator", ["$Sum = 1 +", "    2", "$Sum"], 2, 4, 0],
    ["a parenthesis that leads its line", ["(1,", "    2)"], 2, 4, 0],
  ])("is wrong: %s", async (_what, lines, line, found, wanted) => {
    expect((await findings(...lines))[0]).toBe(
      `Line ${line}: begins after ${found} blanks where ${wanted} are wanted.`,
    );
  });
});

describe("habits", () => {
  it.each<[string, string, string]>([
    ["a parameter of the script", "param($A)\n'x'", "Line 1: the parameter A is not used."],
    [
      "a parameter that only a function reads",
      "param($A)\nfunction Get-One { $A }\nGet-One",
      "Line 1: the parameter A is not used.",
    ],
    ["a parameter of a function", "function Get-One { param($A, $B) $B }", "Line 1: the parameter A is not used."],
    [
      "a parameter of a script block",
      "$Step = @{ Read = { param($Run) 1 } }\n$Step",
      "Line 1: the parameter Run is not used.",
    ],
    [
      "a variable that nobody reads",
      "function Get-One { $A = 1; $A = 2 }",
      "Line 1: the variable A is assigned and not read.",
    ],
    [
      "three arguments by position",
      "Select-Object 1 2 3",
      "Line 1: Select-Object is called with 3 arguments by position.",
    ],
    ["a blank at the end", "'x' \n'y'", "Line 1: ends in a blank."],
    ["an empty catch block", "try { 1 } catch { }", "Line 1: a catch block is empty."],
    ["Write-Host", "Write-Host -Object 1", "Line 1: Write-Host reaches no one but the console."],
    ["an alias", "1 | select -Property A", "Line 1: select is an alias or a word of its own."],
    ["a sign for a command", "1 | % { $_ }", "Line 1: % is an alias or a word of its own."],
    ["a command in another case", "1 | sort-object", "Line 1: sort-object is written Sort-Object."],
    ["a cmdlet of Lync in another case", "Get-CSPool -Identity a", "Line 1: Get-CSPool is written Get-CsPool."],
    ["a function in another case", "function Get-One { 1 }\nget-one", "Line 2: get-one is written Get-One."],
    ["a verb that is not approved", "function Fetch-One { 1 }", "Line 1: the function Fetch-One has no approved verb."],
    ["a plural", "function Get-Servers { 1 }", "Line 1: the noun of Get-Servers is a plural."],
    [
      "a change without a question",
      "function Set-One { 1 }",
      "Line 1: Set-One changes state without SupportsShouldProcess.",
    ],
    [
      "a question that is declared and not asked",
      "function Set-One { [CmdletBinding(SupportsShouldProcess = $true)] param() 1 }",
      "Line 1: Set-One declares ShouldProcess and does not call it.",
    ],
    [
      "a question that is asked and not declared",
      "function Get-One { [CmdletBinding()] param() $PSCmdlet.ShouldProcess('a') }",
      "Line 1: Get-One calls ShouldProcess and does not declare it.",
    ],
  ])("names %s", async (_what, text, finding) => {
    expect(await findings(text)).toEqual([finding]);
  });
  it.each<[string, string]>([
    ["a parameter that a filter reads", "param($A)\n1 | Where-Object { $_ -eq $A }"],
    ["a parameter that is splatted", "param([hashtable]$A)\nGet-CsPool @A"],
    ["bound parameters", "param($A)\n$PSBoundParameters.Count"],
    ["bound parameters of the invocation", "param($A)\n$MyInvocation.BoundParameters.Count"],
    ["a variable that a block inside reads", "$A = 1\n& { $A }"],
    ["a sum", "$A = 1\n$A += 1"],
    ["preferences and scopes", "$ConfirmPreference = 'None'; $script:B = 1; $null = 2"],
    [
      "named arguments and two by position",
      "Get-ChildItem -LiteralPath 1 | Select-Object -Property A, B\nSort-Object 1 2",
    ],
    [
      "nouns that only look like plurals",
      "function Get-Status { 1 }\nfunction Get-Process { 1 }\nfunction Get-Alias { 1 }",
    ],
    [
      "a change that asks",
      "function Set-One {\n    [CmdletBinding(SupportsShouldProcess = $true)]\n    param()\n    if ($PSCmdlet.ShouldProcess('a')) { 1 }\n}",
    ],
    ["a question of the caller's cmdlet", "function Invoke-One { param($Cmdlet) $Cmdlet.ShouldProcess('a') }"],
    ["a catch block with a statement", "try { 1 } catch { $_ }"],
  ])("lets pass %s", async (_what, text) => {
    expect(await findings(text)).toEqual([]);
  });
});
