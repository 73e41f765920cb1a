import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakeStage } from "./fake-stage";
import { calls, computerPaths, recycles, setFaults } from "./world";
import type { RemotingBreak } from "./world-state";

const stage = fakeStage();

const open = "$s = New-PSSession -ComputerName mx1.litware.example";
const invoke = (block: string, more = "") => `Invoke-Command -Session $s -ScriptBlock { ${block} } ${more}`;
const recycle =
  "$null = & ([IO.Path]::Combine($env:windir, 'System32', 'inetsrv', 'appcmd.exe')) recycle apppool '/apppool.name:MSExchangeOWAAppPool'; $LASTEXITCODE";

describe("a session", () => {
  it("runs the block on the other computer, and the caller's own is back afterwards", async () => {
    stage.begin();
    const { output, errors } = await stage.driver(
      `${open}; ${invoke("$env:COMPUTERNAME; $Host.Name; [bool]$PSSenderInfo; [IO.File]::Exists([IO.Path]::Combine($env:ExchangeInstallPath, 'ClientAccess', 'Owa', 'web.config')); $env:TEMP.EndsWith('/MX1/Temp'); (Get-ItemProperty -LiteralPath 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup' -Name MsiInstallPath).MsiInstallPath -eq $env:ExchangeInstallPath")}
      $env:COMPUTERNAME; $env:windir.Contains('CAS1'); $Host.Name`,
    );
    expect(errors).toEqual([]);
    expect(output).toEqual(["MX1", "ServerRemoteHost", "True", "True", "True", "True", "CAS1", "True", "Lab"]);
  });
  it("sees nothing of the caller but the arguments, and keeps its own variables", async () => {
    stage.begin();
    const { output } = await stage.driver(
      `function Get-Mine { 1 }; $Mine = 2; ${open}; ${invoke("$null -eq $Mine; [bool](Get-Command -Name Get-Mine, Get-LabState, New-PSSession -CommandType Function -ErrorAction Ignore); $global:Kept = 3")}
      ${invoke("$Kept")}`,
    );
    expect(output).toEqual(["True", "False", "3"]);
  });
  it("passes arguments and results through serialisation", async () => {
    stage.begin();
    const { output, errors } = await stage.driver(`${open}
      $b = [IO.File]::ReadAllBytes([IO.Path]::Combine($env:windir, 'System32', 'whoami.exe'))
      $r = ${invoke("param($Bytes, $Table, $Nothing) $Bytes.GetType().Name; $Bytes.Length; $Table.A; $null -eq $Nothing; , $Bytes; [pscustomobject]@{ N = 1; D = [IO.DirectoryInfo]'/' }", "-ArgumentList $b, @{ A = 'x' }, $null")}
      $r[0]; $r[1] -eq $b.Length; $r[2]; $r[3]; $r[4].GetType().Name; [Convert]::ToBase64String($r[4]) -eq [Convert]::ToBase64String($b)
      $r[5].N; $r[5].PSObject.TypeNames[0]; $r[5].PSComputerName; $r[5].D.Name; $r[5].D.Root.GetType().Name`);
    expect(errors).toEqual([]);
    expect(output).toEqual(
      "Byte[] True x True Byte[] True 1 Deserialized.System.Management.Automation.PSCustomObject mx1.litware.example / String".split(
        " ",
      ),
    );
  });
  it("is not ended by exit, neither here nor there, and knows the code of a script", async () => {
    stage.begin();
    writeFileSync(join(computerPaths(stage.world, "MX1").temp, "three.ps1"), 'param($Way) "way $Way"; exit 3');
    const { output, exitCode } = await stage.driver(
      `${open}; ${invoke("'first'; exit 9; 'never'")}; ${invoke("& ([IO.Path]::Combine($env:TEMP, 'three.ps1')) -Way out; $LASTEXITCODE")}; 'end'; exit 4`,
    );
    expect(output).toEqual(["first", "way out", "3", "end"]);
    expect(exitCode).toBe(4);
  });
  it("brings warnings, host lines and errors over; an error ends the caller only if it says so", async () => {
    stage.begin();
    const block = invoke("Write-Warning -Message 'w'; $Host.UI.WriteLine('h'); Write-Error -Message 'e'; throw 't'");
    const result = await stage.driver(`${open}; ${block}; 'on'; $ErrorActionPreference = 'Stop'; ${block}; 'never'`);
    expect(result.warnings).toEqual(["w", "w"]);
    expect(result.host).toEqual(["h", "h"]);
    expect(result.output).toEqual(["on"]);
    expect(result.errors.slice(0, 2).map(({ message, type }) => [message, type])).toEqual([
      ["e", "System.Management.Automation.RemoteException"],
      ["t", "System.Management.Automation.RemoteException"],
    ]);
    expect(result.end).toBe("failed");
  });
  it("hands output, warnings and errors over in the order in which they were written", async () => {
    stage.begin();
    const block = invoke("1; Write-Error -Message 'e'; 2; Write-Warning -Message 'w'; 3");
    const all = await stage.driver(`${open}; @(${block.trim()} 2>&1 3>&1) | ForEach-Object { [string]$_ }`);
    expect(all.output).toEqual(["1", "e", "2", "w", "3"]);
    // What follows the error is lost to a caller whom it ends.
    const stopped = await stage.driver(
      `${open}; try { ${block.trim()} -ErrorAction Stop | ForEach-Object { "got $_" } } catch { [string]$_ }`,
    );
    expect(stopped.output).toEqual(["got 1", "e"]);
  });
  it("is one of several that answer between each other, not in the order of the list", async () => {
    stage.begin();
    const { output } = await stage.driver(
      `$s = New-PSSession -ComputerName mx1.litware.example, CAS1; ${invoke("foreach ($n in 1, 2) { $env:COMPUTERNAME + $n }")}`,
    );
    expect(output).toEqual(["CAS11", "MX11", "CAS12", "MX12"]);
  });
  it("asks nobody", async () => {
    stage.begin();
    const { errors, questions } = await stage.driver(
      `${open}; ${invoke("[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')] param() $PSCmdlet.ShouldProcess('a')")}`,
      { answer: "yes" },
    );
    expect(questions).toEqual([]);
    expect(errors).toHaveLength(1);
  });
  it("is closed, and then of no use", async () => {
    stage.begin();
    const { output, errors } = await stage.driver(
      `${open}; $s.State; Remove-PSSession -Session $s; $s.State; ${invoke("1")}`,
    );
    expect(output).toEqual(["Opened", "Closed"]);
    expect(errors.map(({ id }) => id.split(",")[0])).toEqual(["InvalidSessionState"]);
    expect(calls(stage.world)).toMatchObject([
      { cmdlet: "New-PSSession", parameters: { ComputerName: ["mx1.litware.example"] } },
      { cmdlet: "Remove-PSSession" },
      { cmdlet: "Invoke-Command", parameters: { ComputerName: "mx1.litware.example" } },
    ]);
  });
});

describe("a computer that cannot be reached", () => {
  it.each(["mx1.litware.example", "nowhere.example"])("%s is an error that does not end the script", async (name) => {
    stage.begin((state) => (state.computers.MX1!.remoting = "unreachable"));
    const text = `$s = @(New-PSSession -ComputerName ${name}, CAS1); $s.Count; $s.ComputerName`;
    const { output, errors } = await stage.driver(text);
    expect(output).toEqual(["1", "CAS1"]);
    expect(errors[0]).toMatchObject({ type: "System.Management.Automation.Remoting.PSRemotingTransportException" });
    const stopped = await stage.driver(
      `try { ${text.replace("CAS1)", "CAS1 -ErrorAction Stop)")} } catch { 'caught' }`,
    );
    expect(stopped.output).toEqual(["caught"]);
  });
});

describe("a session that breaks", () => {
  const mark = "[IO.File]::AppendAllText([IO.Path]::Combine($env:TEMP, 'mark'), 'x')";
  const marked = () => readFileSync(join(computerPaths(stage.world, "MX1").temp, "mark"), "utf8");
  const brokenAt = (plan: RemotingBreak) => stage.begin((state) => (state.computers.MX1!.remoting = plan));
  it.each([
    ["before", "x"],
    ["after", "xx"],
  ] as const)("%s its second block fails the call; a new session works", async (when, left) => {
    brokenAt({ at: 2, when });
    const block = invoke(`${mark}; 'done'`);
    const { output, errors } = await stage.driver(
      `${open}; ${block}; ${block}; $s.State; ${block}; Remove-PSSession -Session $s`,
    );
    expect(output).toEqual(["done", "Broken"]);
    expect(errors.map(({ type }) => type.split(".").at(-1))).toEqual([
      "PSRemotingTransportException",
      "PSRemotingTransportException",
    ]);
    expect(marked()).toBe(left);
    expect((await stage.driver(`${open}; ${block}`)).output).toEqual(["done"]);
  });
  it("during a block leaves the script where it is", async () => {
    brokenAt({ at: 1, when: "during", line: "# here" });
    const script = join(computerPaths(stage.world, "MX1").temp, "half.ps1");
    writeFileSync(script, `try {\n    'so far'\n    ${mark}\n    ${mark} # here\n} finally {\n    ${mark}\n}\n`);
    const { output, errors } = await stage.driver(`${open}; ${invoke(`& '${script}'`)}; $env:COMPUTERNAME`);
    expect(output).toEqual(["so far", "CAS1"]);
    expect(errors).toHaveLength(1);
    expect(marked()).toBe("x");
  });
});

describe("a fault on the other computer", () => {
  it("strikes its mutating calls as at home", async () => {
    stage.begin();
    setFaults(stage.world, { index: 2, kind: "answer-lost" });
    const { output } = await stage.driver(`${open}; ${invoke(`${recycle}; ${recycle}`)}`);
    expect(output).toEqual(["0", "121"]);
    expect(recycles(stage.world, "MX1")).toBe(2);
  });
  it.each([
    ["killed", 0],
    ["killed-after", 1],
  ] as const)("that cuts its power breaks the session, and the caller goes on: %s", async (kind, times) => {
    stage.begin();
    setFaults(stage.world, { index: 1, kind });
    const result = await stage.driver(`${open}; ${invoke(`${recycle}; 'never'`)}; 'on'; $s.State`);
    expect(result).toMatchObject({ end: "completed", output: ["on", "Broken"] });
    expect(recycles(stage.world, "MX1")).toBe(times);
  });
});

describe("a case in a remote session", () => {
  it("knows it, and Enable-CsTopology may refuse it", async () => {
    stage.begin((state) => (state.lync.refusesRemote = true));
    const text = "$Host.Name; [bool]$PSSenderInfo; Enable-CsTopology -Confirm:$false";
    const there = await stage.lync(text, { remote: true });
    expect(there.output).toEqual(["ServerRemoteHost", "True"]);
    expect(there.errors[0]?.message).toContain("remote session");
    const here = await stage.lync(text);
    expect(here.output).toEqual(["Lab", "False"]);
    expect(stage.state().lync.publishes).toBe(1);
  });
});
