import { beforeAll, describe, expect, it } from "vitest";
import { allowedParameters, checkCommands, checkSyntax, plannedProducts, sessionCommands } from "./command-policy";
import { checkFramework } from "./framework-policy";
import { sharedLab, type Lab } from "./lab";

let lab: Lab;
beforeAll(async () => {
  lab = await sharedLab();
});

const commandsOf = async (text: string) => checkCommands(await lab.parseScript(text));

describe("checkCommands", () => {
  it.each([
    "Get-FileHash -Path a",
    "Test-NetConnection -ComputerName a",
    "Compress-Archive -Path a",
    "Expand-Archive -Path a",
    "Write-Information -MessageData a",
    "New-Guid",
    "Format-Hex -Path a",
    "New-TemporaryFile",
    "Get-ItemPropertyValue -LiteralPath a -Name b",
    "ConvertFrom-Json -AsHashtable",
    "Set-Content -NoNewline -LiteralPath a",
    "Get-ChildItem -LiteralPath a -Depth 1",
    "1 | Select-Object -SkipLast 1",
    "Write-Output -NoEnumerate 1",
    "Start-Transcript -IncludeInvocationHeader -LiteralPath a",
    "1 | ForEach-Object -Parallel { 1 }",
    "Get-CsPool -Identity a -ErrorAction Stop -PipelineVariable b",
  ])("[criterion 17] refuses what came after PowerShell 3.0: %s", async (text) => {
    expect(await commandsOf(text)).toHaveLength(1);
  });
  it.each([
    "Invoke-Expression -Command 'x'",
    "iex 'x'",
    "Invoke-WebRequest -Uri a",
    "Add-Type -TypeDefinition a",
    "Read-Host -Prompt a",
    "ConvertTo-SecureString -String a",
    "powershell.exe -EncodedCommand a",
    "Set-ExecutionPolicy -ExecutionPolicy Bypass",
    "Write-Host -Object a",
    "1 | % { $_ }",
    "1 | ? { $_ }",
    "gci",
    "Get-Content -Path a",
    "write-output -InputObject a",
    "& 'Get-Evil'",
    "& $Name",
    "& { 1 }",
    ". $File",
    "function Get-OwaImProgramPath { 1 }; & (Get-OwaImProgramPath -Name 'format.exe')",
    "& $Step.Name",
    "& $Plan.Change",
    "& $Step.Anything",
    "& $Read",
    "& $Step['read']",
    ". $Step.Read",
    "& $Step.Read.Invoke",
    "function Get-OwaImProgramPath { 1 }; & (Get-OwaImProgramPath -Name 'format.exe')",
    "New-PSSession -ComputerName a",
    "Invoke-Command -ScriptBlock { 1 }",
    "Remove-PSSession -Session $a",
    "Start-Sleep -Milliseconds 1",
    "Import-Module -Name a -Global",
    "Export-ModuleMember -Variable a",
    "New-Object -ComObject a",
    "Get-ChildItem -Path a",
    "Get-ItemProperty -Path a -Name b",
  ])("[criterion 18] [criterion 19] refuses what no script needs: %s", async (text) => {
    expect(await commandsOf(text)).toHaveLength(1);
  });
  it.each([
    ["a parameter that the cmdlet lacks", "New-CsTrustedApplicationPool -Identity a -SiteId b"],
    ["an abbreviated parameter", "Get-CsPool -Ident a"],
    ["a parameter of another product version", "Set-OwaMailboxPolicy -Identity a -OWAMiniEnabled $true"],
    ["a cmdlet of another product version", "New-ClientAccessArray -Name a"],
    ["a wrong key of a splatted table", "$Bound = @{ Identity = 'a'; Wrong = 1 }; Get-CsPool @Bound"],
    ["a splatted table whose keys are not literal", "Get-CsPool @Bound"],
  ])("refuses %s", async (_what, text) => {
    expect(await commandsOf(text)).toHaveLength(1);
  });
  it("allows the cmdlets of the plan, common parameters, own functions, steps and programs", async () => {
    const text = `function Get-Mine { param($Run) 1 }; function Get-OwaImProgramPath { 1 }
      $Pool = @{ Identity = 'a' }; $Pool.Registrar = 'b'; $Pool['Site'] = 'c'
      New-CsTrustedApplicationPool @Pool -RequiresReplication $false -Confirm:$false -ErrorAction Stop
      Get-Mine -Run 1 -Anything 2; & $Step.Check 1; & $Item.Step.Read 1; & $AppCmd recycle; & (Get-OwaImProgramPath -Name 'whoami.exe') /groups`;
    expect(await commandsOf(text)).toEqual([]);
  });
  it("allows the library, parts of a step, blocks, waiting", async () => {
    const text = `function Get-OwaImProgramPath { 1 }; Import-Module -Name $Path -Force -DisableNameChecking; Export-ModuleMember -Function 'a'
      & $Step.Read $Run; & $Item.Step.Change $Run; & $Step.UndoCheck $Run; & $Block $Run; Start-Sleep -Seconds 1
      & (Get-OwaImProgramPath -Name 'certutil.exe') list; & $Until`;
    expect(await commandsOf(text)).toEqual([]);
  });
  it("allows sessions to the script that visits other computers", async () => {
    const script = await lab.parseScript(
      "$a = New-PSSession -ComputerName b -ErrorAction Stop; Invoke-Command -Session $a -ScriptBlock { 1 } -ArgumentList 1; Remove-PSSession -Session $a; Invoke-Command -ComputerName b -ScriptBlock { 1 }",
    );
    expect(checkCommands(script, plannedProducts, sessionCommands)).toEqual([
      "Line 1: Invoke-Command may not be used with -ComputerName.",
    ]);
  });
  it("knows product versions", () => {
    expect(allowedParameters("Get-UMServer")).toBeUndefined();
    expect(allowedParameters("Get-UMServer", ["Exchange Server 2010"])).toContain("Identity");
    expect(allowedParameters("toString")).toBeUndefined();
  });
});

describe("checkSyntax", () => {
  it("[criterion 17] names the line of what is newer, and parse errors", async () => {
    expect(checkSyntax(await lab.parseScript("1\n[Uri]::new('a')"))).toEqual([
      "Line 2: PowerShell 3.0 has no ::new().",
    ]);
    expect(checkSyntax(await lab.parseScript("if ("))).not.toEqual([]);
    expect(checkSyntax(await lab.parseScript("'fine'"))).toEqual([]);
  });
});

describe("checkFramework", () => {
  it.each([
    "$a.Split('ab')",
    "$a.Split('; ', 'RemoveEmptyEntries')",
    "$a.Trim('ab')",
    "$a.Contains('x', 'Ordinal')",
    "$a.Contains([char]44)",
    "$a.StartsWith([char]44)",
    "$a.Replace('a', 'b', 'Ordinal')",
    "[System.IO.File]::Move('a', 'b', $true)",
    "[string]::Join([char]44, $a)",
    "[System.Security.Cryptography.SHA256]::HashData($a)",
    "[System.Net.WebClient]$a",
    "New-Object -TypeName System.Net.WebClient",
    "New-Object -TypeName $Type",
    "$a.ReplaceLineEndings()",
    "[DateTime]::UtcNow.ToString('yyyy-MM-dd')",
  ])("refuses %s", async (text) => {
    expect(checkFramework(await lab.parseScript(text))).toHaveLength(1);
  });
  it("allows what both frameworks understand alike", async () => {
    const text = `$a.Split(','); $a.TrimEnd('.'); $a.Split([string[]]@(' | '), 'RemoveEmptyEntries'); $a.Replace('a', 'b'); [System.IO.File]::Replace('a', 'b', 'c')
      $a.StartsWith('Registrar:', [System.StringComparison]::OrdinalIgnoreCase); New-Object -TypeName System.Collections.ArrayList
      $a.ToString(); $a.ToString('yyyy', [System.Globalization.CultureInfo]::InvariantCulture)`;
    expect(checkFramework(await lab.parseScript(text))).toEqual([]);
  });
});
