import { describe, expect, it } from "vitest";
import { fakeStage } from "./fake-stage";
import { calls, caseOn, changeState, setFaults } from "./world";

const stage = fakeStage();

describe("trap: preferences do not reach a module", () => {
  it("a change in a script started with -WhatIf happens all the same", async () => {
    stage.begin();
    const text =
      "[CmdletBinding(SupportsShouldProcess = $true)] param() [bool]$WhatIfPreference; Enable-CsTopology -Confirm:$false";
    const result = await stage.lync(text, { parameters: { WhatIf: true } });
    expect(result.output).toEqual(["True"]);
    expect(stage.state().lync.publishes).toBe(1);
  });
  it("-WhatIf given to the cmdlet itself is obeyed", async () => {
    stage.begin();
    await stage.lync("Enable-CsTopology -WhatIf");
    expect(stage.state().lync.publishes).toBe(0);
    expect(calls(stage.world)).toEqual([]);
  });
  it("$ConfirmPreference = 'None' of the script does not stop a question", async () => {
    stage.begin();
    const asked = await stage.lync("$ConfirmPreference = 'None'; Enable-CsTopology", { answer: "no" });
    expect(asked.questions).toHaveLength(1);
    expect(stage.state().lync.publishes).toBe(0);
  });
  it("a server's error does not end the script without -ErrorAction Stop on the call", async () => {
    stage.begin();
    const text = "$ErrorActionPreference = 'Stop'; $null = Get-OwaMailboxPolicy -Identity 'Missing'; 'went on'";
    expect(await stage.exchange(text)).toMatchObject({ end: "completed", output: ["went on"] });
    const stopped = await stage.exchange(
      "$null = Get-OwaMailboxPolicy -Identity 'Missing' -ErrorAction Stop; 'went on'",
    );
    expect(stopped).toMatchObject({ end: "failed", output: [] });
  });
});

describe("a fault", () => {
  const three =
    "Set-OwaMailboxPolicy -Identity Default -InstantMessagingEnabled $false -Confirm:$false -ErrorAction Stop";
  const script = `try { Set-OwaMailboxPolicy -Identity Contractors -InstantMessagingEnabled $true -Confirm:$false; ${three} } catch { 'caught ' + $_.FullyQualifiedErrorId }; 'end'`;
  const enabled = () => stage.state().exchange.owaMailboxPolicies.map((row) => row.InstantMessagingEnabled);
  it("strikes the n-th mutating call and no other", async () => {
    stage.begin();
    setFaults(stage.world, { index: 2, kind: "terminating" });
    expect((await stage.exchange(script)).output).toEqual([
      "caught LabFault,Set-OwaMailboxPolicy,Set-OwaMailboxPolicy",
      "end",
    ]);
    expect(enabled()).toEqual([true, true]);
    expect(
      calls(stage.world)
        .filter((call) => call.mutating)
        .map((call) => call.effect),
    ).toEqual(["done", "none"]);
  });
  it("that does not terminate goes unnoticed without -ErrorAction Stop", async () => {
    stage.begin();
    setFaults(stage.world, { index: 1, kind: "non-terminating" });
    const result = await stage.exchange(script);
    expect(result.output).toEqual(["end"]);
    expect(result.errors).toHaveLength(1);
    expect(enabled()).toEqual([false, false]);
  });
  it("can lose the answer of a change that took effect", async () => {
    stage.begin();
    setFaults(stage.world, { index: 2, kind: "answer-lost" });
    expect((await stage.exchange(script)).output[0]).toContain("caught");
    expect(enabled()).toEqual([false, true]);
  });
  it("can cut the power before or after a change", async () => {
    stage.begin();
    setFaults(stage.world, { index: 2, kind: "killed" });
    expect(await stage.exchange(script)).toMatchObject({ end: "killed" });
    expect(enabled()).toEqual([true, true]);
    setFaults(stage.world, { index: 2, kind: "killed-after" });
    expect(await stage.exchange(script)).toMatchObject({ end: "killed" });
    expect(enabled()).toEqual([false, true]);
    setFaults(stage.world);
    expect(await stage.exchange(script)).toMatchObject({ end: "completed", output: ["end"] });
  });
  it("counts from the moment that it is set", async () => {
    stage.begin();
    await stage.exchange(script);
    setFaults(stage.world, { index: 1, kind: "terminating" });
    expect((await stage.exchange(script)).output[0]).toContain("caught");
    expect(
      calls(stage.world)
        .filter((call) => call.mutating)
        .map((call) => call.effect),
    ).toEqual(["done", "done", "none"]);
  });
});

describe("the shells", () => {
  it("have their own cmdlets only", async () => {
    stage.begin();
    const text =
      "[bool](Get-Command -Name Get-CsPool -ErrorAction Ignore); [bool](Get-Command -Name Get-ExchangeServer -ErrorAction Ignore); [bool](Get-Command -Name Get-LabState -ErrorAction Ignore)";
    expect((await stage.lync(text)).output).toEqual(["True", "False", "False"]);
    expect((await stage.exchange(text)).output).toEqual(["False", "True", "False"]);
    expect((await stage.lab.runScript({ ...caseOn(stage.world, "MX1", "windows-only"), text })).output).toEqual([
      "False",
      "False",
      "False",
    ]);
  });
  it("log every call with its parameters", async () => {
    stage.begin();
    await stage.exchange("$null = Get-OwaMailboxPolicy -Identity Default");
    changeState(stage.world, (state) => state.exchange.owaMailboxPolicies.pop());
    expect(calls(stage.world)).toEqual([
      { mutating: false, cmdlet: "Get-OwaMailboxPolicy", parameters: { Identity: "Default" }, effect: "read" },
    ]);
  });
});
