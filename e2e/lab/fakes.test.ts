import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { addUnplannedServers, estateFor, type PlannedEstate } from "./estate";
import { startLab, type Lab } from "./lab";
import type { RunRequest } from "./lab-types";
import { calls, caseOn, changeState, createWorld, readState, removeWorld, setFaults, type World } from "./world";
import type { WorldState } from "./world-state";

const plan: PlannedEstate = {
  poolFqdn: "pool.litware.example",
  siteId: "Redmond",
  umPlacement: "separate-computers",
  dialPlans: ["SIP Plan"],
  clientAccessServers: ["cas1.litware.example"],
  mailboxServers: [
    { fqdn: "mx1.litware.example", certificateName: "mx1.litware.example", thumbprint: "A1".repeat(20), discoveredByLync: "unknown" },
  ],
  mailboxPolicies: { scope: "named", names: ["Default"] },
};

let lab: Lab;
let world: World;
beforeAll(async () => {
  lab = await startLab();
});
afterEach(() => removeWorld(world));
afterAll(() => lab.stop());

function begin(change: (state: WorldState) => void = () => undefined): void {
  const state = estateFor(plan);
  change(state);
  world = createWorld(state);
}
const lync = (text: string, request: RunRequest = {}) => lab.runScript({ ...caseOn(world, "FE01", "lync"), text, ...request });
const exchange = (text: string, request: RunRequest = {}) => lab.runScript({ ...caseOn(world, "CAS1", "exchange"), text, ...request });

const newPool =
  "New-CsTrustedApplicationPool -Identity mx1.litware.example -Registrar pool.litware.example -Site Redmond -RequiresReplication $false -Confirm:$false";
const newApplication = "New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mx1.litware.example -Port 5199 -Confirm:$false";

describe("trap: preferences do not reach a module", () => {
  it("a change in a script started with -WhatIf happens all the same", async () => {
    begin();
    const text = "[CmdletBinding(SupportsShouldProcess = $true)] param() [bool]$WhatIfPreference; Enable-CsTopology -Confirm:$false";
    const result = await lync(text, { parameters: { WhatIf: true } });
    expect(result.output).toEqual(["True"]);
    expect(readState(world).lync.publishes).toBe(1);
  });
  it("-WhatIf given to the cmdlet itself is obeyed", async () => {
    begin();
    await lync("Enable-CsTopology -WhatIf");
    expect(readState(world).lync.publishes).toBe(0);
    expect(calls(world)).toEqual([]);
  });
  it("$ConfirmPreference = 'None' of the script does not stop a question", async () => {
    begin();
    const asked = await lync("$ConfirmPreference = 'None'; Enable-CsTopology", { answer: "no" });
    expect(asked.questions).toHaveLength(1);
    expect(readState(world).lync.publishes).toBe(0);
  });
  it("a server's error does not end the script without -ErrorAction Stop on the call", async () => {
    begin();
    const text = "$ErrorActionPreference = 'Stop'; $null = Get-OwaMailboxPolicy -Identity 'Missing'; 'went on'";
    expect(await exchange(text)).toMatchObject({ end: "completed", output: ["went on"] });
    const stopped = await exchange("$null = Get-OwaMailboxPolicy -Identity 'Missing' -ErrorAction Stop; 'went on'");
    expect(stopped).toMatchObject({ end: "failed", output: [] });
  });
});

describe("trap: a null identity means everything", () => {
  it.each(["Get-OwaMailboxPolicy", "Get-OwaVirtualDirectory -ShowMailboxVirtualDirectories", "Get-ExchangeServer"])("%s", async (command) => {
    begin();
    const { output } = await exchange(`@(${command} -Identity $null).Count`);
    expect(Number(output[0])).toBe(2);
  });
});

describe("Lync", () => {
  it("stores a pool under names that nobody typed", async () => {
    begin();
    const { output, errors } = await lync(
      `$null = ${newPool}; $p = Get-CsTrustedApplicationPool -Identity mx1.litware.example; $p.Identity; $p.SiteId; $p.Registrar; $p.RequiresReplication; $p.Computers`,
    );
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "TrustedApplicationPool:mx1.litware.example",
      "site:Redmond",
      "Registrar:pool.litware.example",
      "False",
      "mx1.litware.example",
    ]);
  });
  it("defaults RequiresReplication to True and leaves out the registrar if told nothing", async () => {
    begin();
    const { output } = await lync("$p = New-CsTrustedApplicationPool -Identity a.example -Site Redmond -Confirm:$false; $p.RequiresReplication; $null -eq $p.Registrar");
    expect(output).toEqual(["True", "True"]);
  });
  it.each([
    ["the display name of the site", "-Site 'Redmond headquarters'", "Cannot find site"],
    ["the prefix site:", "-Site 'site:Redmond'", "without the prefix"],
    ["an unknown registrar", "-Site Redmond -Registrar nowhere.example", "registrar"],
  ])("refuses %s", async (_what, parameters, message) => {
    begin();
    const { errors } = await lync(`New-CsTrustedApplicationPool -Identity a.example ${parameters} -Confirm:$false`);
    expect(errors[0]?.message).toContain(message);
    expect(readState(world).lync.trustedPools).toEqual([]);
  });
  it("refuses a pool that exists, and a parameter that the real cmdlet lacks", async () => {
    begin();
    const { errors } = await lync(`$null = ${newPool}; ${newPool}; New-CsTrustedApplicationPool -Identity b.example -SiteId Redmond`);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("exists already"), expect.stringContaining("SiteId")]);
  });
  it("keeps ids and ports unique in a pool", async () => {
    begin();
    const same = newApplication.replace("5199", "5200");
    const port = newApplication.replace("OutlookWebApp", "Other");
    const { errors } = await lync(`$null = ${newPool}; $null = ${newApplication}; ${same}; ${port}`);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("exists already"), expect.stringContaining("port 5199")]);
    expect(readState(world).lync.trustedApplications).toEqual([{ PoolFqdn: "mx1.litware.example", Id: "OutlookWebApp", Port: 5199 }]);
  });
  it("finds an application by identity with and without its prefix, and by pool", async () => {
    begin();
    const { output } = await lync(`$null = ${newPool}; $null = ${newApplication}
      (Get-CsTrustedApplication -Identity 'mx1.litware.example/OutlookWebApp').Identity
      (Get-CsTrustedApplication -Identity 'mx1.litware.example/urn:application:OutlookWebApp').ApplicationId
      (Get-CsTrustedApplication -TrustedApplicationPoolFqdn mx1.litware.example -ApplicationId OutlookWebApp).Port
      @(Get-CsTrustedApplication -TrustedApplicationPoolFqdn other.example).Count`);
    expect(output).toEqual(["mx1.litware.example/urn:application:OutlookWebApp", "urn:application:OutlookWebApp", "5199", "0"]);
  });
  it("changes the port of an application, and removes it", async () => {
    begin();
    const identity = "-Identity 'mx1.litware.example/urn:application:OutlookWebApp' -Confirm:$false";
    const { output } = await lync(`$null = ${newPool}; $null = ${newApplication}; Set-CsTrustedApplication ${identity} -Port 5300
      (Get-CsTrustedApplication).Port; Remove-CsTrustedApplication ${identity}; @(Get-CsTrustedApplication).Count`);
    expect(output).toEqual(["5300", "0"]);
  });
  it("removes everything in a pool with the pool, but no pool without a registrar", async () => {
    begin();
    await lync(`$null = ${newPool}; $null = ${newApplication}; Remove-CsTrustedApplicationPool -Identity mx1.litware.example -Confirm:$false`);
    expect(readState(world).lync).toMatchObject({ trustedPools: [], trustedApplications: [] });
    const { errors } = await lync(
      "$null = New-CsTrustedApplicationPool -Identity a.example -Site Redmond -Confirm:$false; Remove-CsTrustedApplicationPool -Identity a.example -Confirm:$false",
    );
    expect(errors[0]?.message).toContain("no registrar");
    expect(readState(world).lync.trustedPools).toHaveLength(1);
  });
  it("publishes what is pending, and what comes later is pending again", async () => {
    begin();
    await lync(`$null = ${newPool}; Enable-CsTopology -Confirm:$false; $null = ${newApplication}`);
    const { published, publishes, trustedApplications } = readState(world).lync;
    expect(published.trustedPools).toHaveLength(1);
    expect(published.trustedApplications).toEqual([]);
    expect(trustedApplications).toHaveLength(1);
    expect(publishes).toBe(1);
  });
  it("says that an identity does not exist, without ending the script", async () => {
    begin();
    const { output, errors } = await lync("Get-CsPool -Identity nowhere.example; Get-CsTrustedApplicationPool -Identity nowhere.example; 'on'");
    expect(output).toEqual(["on"]);
    expect(errors.map(({ id }) => id.split(",")[0])).toEqual(["ObjectNotFound", "ObjectNotFound"]);
  });
  it("takes no wildcard in an identity", async () => {
    begin();
    const { errors } = await lync("Get-CsTrustedApplicationPool -Identity '*'");
    expect(errors[0]?.message).toContain("Wildcard");
  });
  it("shows sites, pools, topology and replication", async () => {
    begin();
    const { output, errors } = await lync(`(Get-CsSite -Identity 'Site:Redmond').DisplayName
      $p = Get-CsPool -Identity pool.litware.example; $p.Site; $p.Computers
      @(Get-CsPool -Site 'Redmond headquarters').Count; @(Get-CsPool -Site 'Redmond').Count
      (Get-CsTopology -AsXml).ToString().Substring(0, 9)
      (Get-CsManagementStoreReplicationStatus -ReplicaFqdn fe01.litware.example).UpToDate`);
    expect(errors).toEqual([]);
    expect(output).toEqual(["Redmond headquarters", "Site:Redmond", "fe01.litware.example", "fe02.litware.example", "1", "0", "<Topology", "True"]);
  });
  it("refuses whoever lacks the rights", async () => {
    begin((state) => state.lync.accessDenied.push("Enable-CsTopology"));
    const { errors } = await lync("Enable-CsTopology -Confirm:$false");
    expect(errors[0]?.message).toBe("Zugriff verweigert");
    expect(readState(world).lync.publishes).toBe(0);
  });
});

describe("Exchange", () => {
  // As the serialiser treats any enumeration: interpolation shows its number, conversion its name.
  it("answers with property bags: texts are texts only after conversion", async () => {
    begin();
    const { output } = await exchange(`$d = Get-OwaVirtualDirectory -Server CAS1
      $d.PSObject.TypeNames[0]; $d.InstantMessagingType -eq 'None'; "$($d.InstantMessagingType)"; [string]$d.InstantMessagingType; [string]$d.Identity; $d.InstantMessagingEnabled.GetType().Name`);
    expect(output).toEqual(["Deserialized.Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory", "False", "0", "None", "CAS1\\owa (Default Web Site)", "Boolean"]);
  });
  it("can answer as a shell that runs locally", async () => {
    begin((state) => (state.exchange.remote = false));
    const { output } = await exchange("$d = Get-OwaVirtualDirectory -Server cas1.litware.example; $d.InstantMessagingType -eq 'None'; $d.PSObject.TypeNames[0]");
    expect(output).toEqual(["True", "Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory"]);
  });
  it("shows back-end directories only when asked", async () => {
    begin();
    const { output } = await exchange("@(Get-OwaVirtualDirectory).Count; @(Get-OwaVirtualDirectory -ShowMailboxVirtualDirectories).Count");
    expect(output).toEqual(["1", "2"]);
  });
  it("changes the named directory only", async () => {
    begin(addUnplannedServers);
    await exchange("Set-OwaVirtualDirectory -Identity 'CAS1\\owa (Default Web Site)' -InstantMessagingType Ocs -Confirm:$false");
    const changed = readState(world).exchange.owaVirtualDirectories.filter((row) => row.InstantMessagingType === "Ocs");
    expect(changed.map((row) => [row.Server, row.InstantMessagingEnabled])).toEqual([["CAS1", true]]);
  });
  it("a server that is down fails its own directories and the unfiltered call, not those of others", async () => {
    begin((state) => {
      addUnplannedServers(state);
      state.exchange.servers.forEach((server) => (server.down = server.Name === "FRONT"));
    });
    const { output, errors } = await exchange("Get-OwaVirtualDirectory; Get-OwaVirtualDirectory -Server FRONT; @(Get-OwaVirtualDirectory -Server CAS1).Count");
    expect(errors).toHaveLength(2);
    expect(output.at(-1)).toBe("1");
  });
  it("knows policies by name, and refuses values that are not in the enumeration", async () => {
    begin();
    const { errors } = await exchange(`Set-OwaMailboxPolicy -Identity Default -InstantMessagingType Ocs -InstantMessagingEnabled $true -Confirm:$false
      Set-OwaMailboxPolicy -Identity Default -InstantMessagingType OCS2 -Confirm:$false`);
    expect(errors).toHaveLength(1);
    const rows = readState(world).exchange.owaMailboxPolicies;
    expect(rows.map((row) => [row.Name, row.InstantMessagingType, row.InstantMessagingEnabled])).toEqual([
      ["Default", "Ocs", true],
      ["Contractors", "None", false],
    ]);
  });
  it("adds and removes dial plans, and a plain list overwrites", async () => {
    begin();
    const plans = () => readState(world).exchange.umServices[0];
    await exchange("Set-UMService -Identity mx1.litware.example -DialPlans @{Add='SIP Plan'} -UMStartupMode Dual -Confirm:$false");
    expect(plans()).toMatchObject({ DialPlans: ["Branch PBX", "SIP Plan"], UMStartupMode: "Dual" });
    await exchange("Set-UMService -Identity MX1 -DialPlans @{Remove='Branch PBX'} -Confirm:$false");
    expect(plans()?.DialPlans).toEqual(["SIP Plan"]);
    await exchange("Set-UMCallRouterSettings -Server CAS1 -DialPlans 'SIP Plan' -Confirm:$false");
    expect(readState(world).exchange.umCallRouters[0]?.DialPlans).toEqual(["SIP Plan"]);
    const { errors } = await exchange("Set-UMService -Identity MX1 -DialPlans @{Add='Nobody'} -Confirm:$false; Set-UMCallRouterSettings -Identity CAS1 -Confirm:$false");
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("Nobody"), expect.stringContaining("Identity")]);
  });
  it("shows servers, dial plans, UM settings, certificates, health", async () => {
    begin();
    const { output, errors } = await exchange(`(Get-ExchangeServer -Identity mx1.litware.example).Fqdn; "$((Get-ExchangeServer -Identity MX1).AdminDisplayVersion)"
      [string](Get-UMDialPlan -Identity 'SIP Plan').URIType; [string](Get-UMService -Identity MX1).DialPlans[0]; [string](Get-UMCallRouterSettings -Server CAS1).UMStartupMode
      (Get-ExchangeCertificate -Server MX1).Thumbprint; (Get-ServerHealth -Identity MX1 -HealthSet OWA.Protocol.Dep).AlertValue`);
    expect(errors).toEqual([]);
    expect(output).toEqual(["mx1.litware.example", "Version 15.0 (Build 1497.2)", "SipName", "Branch PBX", "TCP", "A1".repeat(20), "Healthy"]);
  });
  it("shows a mailbox with its policy", async () => {
    begin((state) =>
      state.exchange.mailboxes.push({
        Name: "Ann", Alias: "ann", ServerName: "MX1", UserPrincipalName: "ann@litware.example", PrimarySmtpAddress: "ann@litware.example",
        EmailAddresses: ["SMTP:ann@litware.example", "sip:ann@litware.example"], OWAEnabled: true, OwaMailboxPolicy: "Default",
      }),
    );
    const { output } = await exchange("(Get-Mailbox -Identity ann).EmailAddresses; $c = Get-CASMailbox -Identity ann@litware.example; $c.OWAEnabled; [string]$c.OwaMailboxPolicy");
    expect(output).toEqual(["SMTP:ann@litware.example", "sip:ann@litware.example", "True", "Default"]);
  });
});

describe("a fault", () => {
  const three = "Set-OwaMailboxPolicy -Identity Default -InstantMessagingEnabled $false -Confirm:$false -ErrorAction Stop";
  const script = `try { Set-OwaMailboxPolicy -Identity Contractors -InstantMessagingEnabled $true -Confirm:$false; ${three} } catch { 'caught ' + $_.FullyQualifiedErrorId }; 'end'`;
  const enabled = () => readState(world).exchange.owaMailboxPolicies.map((row) => row.InstantMessagingEnabled);
  it("strikes the n-th mutating call and no other", async () => {
    begin();
    setFaults(world, { index: 2, kind: "terminating" });
    expect((await exchange(script)).output).toEqual(["caught LabFault,Set-OwaMailboxPolicy,Set-OwaMailboxPolicy", "end"]);
    expect(enabled()).toEqual([true, true]);
    expect(calls(world).filter((call) => call.mutating).map((call) => call.effect)).toEqual(["done", "none"]);
  });
  it("that does not terminate goes unnoticed without -ErrorAction Stop", async () => {
    begin();
    setFaults(world, { index: 1, kind: "non-terminating" });
    const result = await exchange(script);
    expect(result.output).toEqual(["end"]);
    expect(result.errors).toHaveLength(1);
    expect(enabled()).toEqual([false, false]);
  });
  it("can lose the answer of a change that took effect", async () => {
    begin();
    setFaults(world, { index: 2, kind: "answer-lost" });
    expect((await exchange(script)).output[0]).toContain("caught");
    expect(enabled()).toEqual([false, true]);
  });
  it("can cut the power before or after a change", async () => {
    begin();
    setFaults(world, { index: 2, kind: "killed" });
    expect(await exchange(script)).toMatchObject({ end: "killed" });
    expect(enabled()).toEqual([true, true]);
    setFaults(world, { index: 2, kind: "killed-after" });
    expect(await exchange(script)).toMatchObject({ end: "killed" });
    expect(enabled()).toEqual([false, true]);
    setFaults(world);
    expect(await exchange(script)).toMatchObject({ end: "completed", output: ["end"] });
  });
  it("counts from the moment that it is set", async () => {
    begin();
    await exchange(script);
    setFaults(world, { index: 1, kind: "terminating" });
    expect((await exchange(script)).output[0]).toContain("caught");
    expect(calls(world).filter((call) => call.mutating).map((call) => call.effect)).toEqual(["done", "done", "none"]);
  });
});

describe("the shells", () => {
  it("have their own cmdlets only", async () => {
    begin();
    const text = "[bool](Get-Command -Name Get-CsPool -ErrorAction Ignore); [bool](Get-Command -Name Get-ExchangeServer -ErrorAction Ignore); [bool](Get-Command -Name Get-LabState -ErrorAction Ignore)";
    expect((await lync(text)).output).toEqual(["True", "False", "False"]);
    expect((await exchange(text)).output).toEqual(["False", "True", "False"]);
    expect((await lab.runScript({ ...caseOn(world, "MX1", "windows-only"), text })).output).toEqual(["False", "False", "False"]);
  });
  it("log every call with its parameters", async () => {
    begin();
    await exchange("$null = Get-OwaMailboxPolicy -Identity Default");
    changeState(world, (state) => state.exchange.owaMailboxPolicies.pop());
    expect(calls(world)).toEqual([{ mutating: false, cmdlet: "Get-OwaMailboxPolicy", parameters: { Identity: "Default" }, effect: "read" }]);
  });
});
