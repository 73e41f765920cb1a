import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakeStage } from "./fake-stage";

const stage = fakeStage();

const newPool =
  "New-CsTrustedApplicationPool -Identity mx1.litware.example -Registrar pool.litware.example -Site Redmond -RequiresReplication $false -Confirm:$false";
const newApplication =
  "New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mx1.litware.example -Port 5199 -Confirm:$false";

/** A pool of another plan, whose name is none of its computers. */
const twoComputers = {
  Fqdn: "apps.example",
  Registrar: "Registrar:pool.litware.example",
  SiteId: "Site:Redmond",
  RequiresReplication: true,
  Computers: ["old.example", "older.example"],
};

describe("Lync", () => {
  it("stores a pool under names that nobody typed", async () => {
    stage.begin();
    const { output, errors } = await stage.lync(
      `$null = ${newPool}; $p = Get-CsTrustedApplicationPool -Identity mx1.litware.example; $p.Identity; $p.SiteId; $p.Registrar; $p.RequiresReplication; $p.Computers`,
    );
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "TrustedApplicationPool:mx1.litware.example",
      "Site:Redmond",
      "Registrar:pool.litware.example",
      "False",
      "mx1.litware.example",
    ]);
  });
  it("defaults RequiresReplication to True and leaves out the registrar if told nothing", async () => {
    stage.begin();
    const { output } = await stage.lync(
      "$p = New-CsTrustedApplicationPool -Identity a.example -Site Redmond -Confirm:$false; $p.RequiresReplication; $null -eq $p.Registrar",
    );
    expect(output).toEqual(["True", "True"]);
  });
  it.each([
    ["the display name of the site", "-Site 'Redmond headquarters'", "Cannot find site"],
    ["the prefix site:", "-Site 'site:Redmond'", "without the prefix"],
    ["a computer of another pool", "-Site Redmond -ComputerFqdn old.example", "in the pool"],
    ["an unknown registrar", "-Site Redmond -Registrar nowhere.example", "registrar"],
  ])("refuses %s", async (_what, parameters, message) => {
    stage.begin((state) => state.lync.trustedPools.push(twoComputers));
    const { errors } = await stage.lync(
      `New-CsTrustedApplicationPool -Identity a.example ${parameters} -Confirm:$false`,
    );
    expect(errors[0]?.message).toContain(message);
    expect(stage.state().lync.trustedPools).toHaveLength(1);
  });
  it("refuses a pool that exists, and a parameter that the real cmdlet lacks", async () => {
    stage.begin();
    const { errors } = await stage.lync(
      `$null = ${newPool}; ${newPool}; New-CsTrustedApplicationPool -Identity b.example -SiteId Redmond`,
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("exists already"),
      expect.stringContaining("SiteId"),
    ]);
  });
  it("keeps ids and ports unique in a pool", async () => {
    stage.begin();
    const same = newApplication.replace("5199", "5200");
    const port = newApplication.replace("OutlookWebApp", "Other");
    const { errors } = await stage.lync(`$null = ${newPool}; $null = ${newApplication}; ${same}; ${port}`);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("exists already"),
      expect.stringContaining("port 5199"),
    ]);
    expect(stage.state().lync.trustedApplications).toEqual([
      { PoolFqdn: "mx1.litware.example", Id: "OutlookWebApp", Port: 5199 },
    ]);
  });
  it("shows pools and applications in the products' shapes", async () => {
    stage.begin((state) => {
      state.lync.objects = true;
      state.lync.lowerCaseIds = true;
    });
    const { output, errors } = await stage.lync(`$null = ${newPool} -OutboundOnly $true; $null = ${newApplication}
      $p = Get-CsTrustedApplicationPool; $p.PSObject.TypeNames[0]; $p.SiteId -is [string]; [string]$p.SiteId; [string]$p.Identity
      $p.OutboundOnly; $p.ThrottleAsServer; $p.Applications; $p.Version; $p.Role; $p.PoolFqdn; $p.ServiceId
      $a = Get-CsTrustedApplication; [string]$a.Identity; $a.ApplicationId; $a.Port.GetType().Name; $a.ComputerGruus[0].Fqdn
      $a.LegacyApplicationName; $a.Protocol; (Get-CsTrustedApplication -Identity 'MX1.litware.example/OUTLOOKwebapp').Port`);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "Microsoft.Rtc.Management.Xds.DisplayExternalServer",
      "False",
      "Site:Redmond",
      "TrustedApplicationPool:mx1.litware.example",
      "True",
      "True",
      "urn:application:outlookwebapp",
      "6",
      "TrustedApplicationPool",
      "mx1.litware.example",
      "1-ExternalServer-1",
      "mx1.litware.example/urn:application:outlookwebapp",
      "urn:application:outlookwebapp",
      "Int32",
      "mx1.litware.example",
      "OutlookWebApp",
      "Mtls",
      "5199",
    ]);
  });
  it("finds by filter, and nothing is no error", async () => {
    stage.begin();
    const { output, errors } = await stage.lync(`$null = ${newPool}; $null = ${newApplication}
      (Get-CsTrustedApplicationPool -Filter '*:mx1.litware.example').PoolFqdn; (Get-CsTrustedApplication -Filter 'mx1*').Port
      @(Get-CsTrustedApplicationPool -Filter '*:other.example').Count; @(Get-CsTrustedApplicationComputer -Filter 'x*').Count`);
    expect(errors).toEqual([]);
    expect(output).toEqual(["mx1.litware.example", "5199", "0", "0"]);
  });
  it("asks by itself about a name without computer account, whatever -Confirm says; not with -Force", async () => {
    const accounts = ({ lync }: { lync: { computerAccounts?: string[] } }) =>
      (lync.computerAccounts = ["cas1.example"]);
    stage.begin(accounts);
    const alone = await stage.lync(newPool);
    expect(alone.questions).toEqual([expect.stringContaining("no computer account")]);
    expect(stage.state().lync.trustedPools).toEqual([]);
    expect((await stage.lync(newPool, { answer: "no" })).output).toEqual([]);
    expect((await stage.lync(`(${newPool} -Force).PoolFqdn`)).output).toEqual(["mx1.litware.example"]);
    stage.begin((state) => (state.lync.computerAccounts = ["MX1.litware.example"]));
    expect((await stage.lync(newPool)).questions).toEqual([]);
  });
  it("finds an application by identity with and without its prefix, and by pool", async () => {
    stage.begin();
    const { output } = await stage.lync(`$null = ${newPool}; $null = ${newApplication}
      (Get-CsTrustedApplication -Identity 'mx1.litware.example/OutlookWebApp').Identity
      (Get-CsTrustedApplication -Identity 'mx1.litware.example/urn:application:OutlookWebApp').ApplicationId
      (Get-CsTrustedApplication -TrustedApplicationPoolFqdn mx1.litware.example -ApplicationId OutlookWebApp).Port
      @(Get-CsTrustedApplication -TrustedApplicationPoolFqdn other.example).Count`);
    expect(output).toEqual([
      "mx1.litware.example/urn:application:OutlookWebApp",
      "urn:application:OutlookWebApp",
      "5199",
      "0",
    ]);
  });
  it("changes the port of an application, and removes it", async () => {
    stage.begin();
    const identity = "-Identity 'mx1.litware.example/urn:application:OutlookWebApp' -Confirm:$false";
    const { output } =
      await stage.lync(`$null = ${newPool}; $null = ${newApplication}; Set-CsTrustedApplication ${identity} -Port 5300
      (Get-CsTrustedApplication).Port; Remove-CsTrustedApplication ${identity}; @(Get-CsTrustedApplication).Count`);
    expect(output).toEqual(["5300", "0"]);
  });
  it("removes everything in a pool with the pool, but no pool without a registrar", async () => {
    stage.begin();
    await stage.lync(
      `$null = ${newPool}; $null = ${newApplication}; Remove-CsTrustedApplicationPool -Identity mx1.litware.example -Confirm:$false`,
    );
    expect(stage.state().lync).toMatchObject({ trustedPools: [], trustedApplications: [] });
    const { errors } = await stage.lync(
      "$null = New-CsTrustedApplicationPool -Identity a.example -Site Redmond -Confirm:$false; Remove-CsTrustedApplicationPool -Identity a.example -Confirm:$false",
    );
    expect(errors[0]?.message).toContain("no registrar");
    expect(stage.state().lync.trustedPools).toHaveLength(1);
  });
  it("shows, adds and removes computers of trusted pools", async () => {
    stage.begin((state) => state.lync.trustedPools.push(twoComputers));
    const { output, errors } =
      await stage.lync(`$null = ${newPool}; (Get-CsTrustedApplicationComputer -Pool apps.example).Fqdn
      $c = Get-CsTrustedApplicationComputer -Identity mx1.litware.example; $c.Identity; $c.Pool; @(Get-CsTrustedApplicationComputer).Count
      $null = New-CsTrustedApplicationComputer -Identity new.example -Pool apps.example -Confirm:$false
      Remove-CsTrustedApplicationComputer -Identity older.example -Confirm:$false; (Get-CsTrustedApplicationPool -Identity apps.example).Computers`);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "old.example",
      "older.example",
      "mx1.litware.example",
      "TrustedApplicationPool:mx1.litware.example",
      "3",
      "old.example",
      "new.example",
    ]);
  });
  it.each([
    [
      "to a pool of one computer with its own name",
      "New-CsTrustedApplicationComputer -Identity a.example -Pool mx1.litware.example",
      "cannot be extended",
    ],
    [
      "that is in a pool already",
      "New-CsTrustedApplicationComputer -Identity mx1.litware.example -Pool apps.example",
      "in a pool",
    ],
    [
      "away from a pool that has no other",
      "Remove-CsTrustedApplicationComputer -Identity mx1.litware.example",
      "last one",
    ],
    ["away that is not there", "Get-CsTrustedApplicationComputer -Identity a.example", "does not exist"],
  ])("takes no computer %s", async (_what, command, message) => {
    stage.begin((state) => state.lync.trustedPools.push(twoComputers));
    const { errors } = await stage.lync(
      `$null = ${newPool}; ${command}${command.startsWith("Get") ? "" : " -Confirm:$false"}`,
    );
    expect(errors.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  });
  it("publishes what is pending, and what comes later is pending again", async () => {
    stage.begin();
    await stage.lync(`$null = ${newPool}; Enable-CsTopology -Confirm:$false; $null = ${newApplication}`);
    expect(stage.state().lync).toMatchObject({
      publishes: 1,
      published: { trustedPools: [{}], trustedApplications: [] },
      trustedApplications: [{}],
    });
    const port =
      "Set-CsTrustedApplication -Identity 'mx1.litware.example/urn:application:OutlookWebApp' -Port 5300 -Confirm:$false";
    await stage.lync(`Enable-CsTopology -Confirm:$false; ${port}`);
    const { published, trustedApplications } = stage.state().lync;
    expect([published.trustedApplications[0]?.Port, trustedApplications[0]?.Port]).toEqual([5199, 5300]);
  });
  it("says that an identity does not exist, without ending the script", async () => {
    stage.begin();
    const { output, errors } = await stage.lync(
      "Get-CsPool -Identity nowhere.example; Get-CsTrustedApplicationPool -Identity nowhere.example; 'on'",
    );
    expect(output).toEqual(["on"]);
    expect(errors.map(({ id }) => id.split(",")[0])).toEqual(["ObjectNotFound", "ObjectNotFound"]);
  });
  it("takes no wildcard in an identity", async () => {
    stage.begin();
    const { errors } = await stage.lync("Get-CsTrustedApplicationPool -Identity '*'");
    expect(errors[0]?.message).toContain("Wildcard");
  });
  it("shows sites, pools, topology and replication", async () => {
    stage.begin();
    const { output, errors } = await stage.lync(`(Get-CsSite -Identity 'Site:Redmond').DisplayName
      $p = Get-CsPool -Identity pool.litware.example; $p.Site; $p.Computers
      @(Get-CsPool -Site 'Redmond headquarters').Count; @(Get-CsPool -Site 'Redmond').Count
      (Get-CsTopology -AsXml).ToString().Substring(0, 9)
      (Get-CsManagementStoreReplicationStatus -ReplicaFqdn fe01.litware.example).UpToDate`);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "Redmond headquarters",
      "Site:Redmond",
      "fe01.litware.example",
      "fe02.litware.example",
      "1",
      "0",
      "<Topology",
      "True",
    ]);
  });
  it("lists a trusted pool among the pools", async () => {
    stage.begin((state) => state.lync.trustedPools.push(twoComputers));
    const { output } = await stage.lync(
      "$p = Get-CsPool -Identity apps.example; $p.Services; $p.Site; @(Get-CsPool -Site 'Redmond headquarters').Count",
    );
    expect(output).toEqual(["TrustedApplicationPool:apps.example", "Site:Redmond", "2"]);
  });
  const upToDate = (replica: string) => `(Get-CsManagementStoreReplicationStatus -ReplicaFqdn ${replica}).UpToDate`;
  it("has replicas up to date some reads after each publication, at once, or never", async () => {
    stage.begin((state) => {
      state.lync.upToDateAfter = 1;
      state.lync.slowReplicas = { "fe02.litware.example": null };
      state.lync.trustedPools.push(twoComputers);
    });
    const one = upToDate("fe01.litware.example");
    const { output, errors } = await stage.lync(`${one}; ${one}; Enable-CsTopology -Confirm:$false; ${one}; ${one}
      @(Get-CsManagementStoreReplicationStatus).ReplicaFqdn; 1, 2, 3 | ForEach-Object { ${upToDate("fe02.litware.example")} }
      ${upToDate("nowhere.example")}`);
    expect(output).toEqual(
      "False True False True fe01.litware.example fe02.litware.example old.example older.example False False False".split(
        " ",
      ),
    );
    expect(errors.map(({ id }) => id.split(",")[0])).toEqual(["ObjectNotFound"]);
  });
  it("writes the report of a publication, and its complaints as warnings", async () => {
    stage.begin((state) => (state.lync.publishWarnings = ["Konto fehlt"]));
    const report = join(stage.world.folder, "report.html");
    const { warnings, errors } =
      await stage.lync(`Enable-CsTopology -Report '${report}' -Confirm:$false -WarningVariable Kept; Write-Warning -Message "kept $Kept"
      Enable-CsTopology -Report '${join(stage.world.folder, "no folder", "report.html")}' -Confirm:$false`);
    expect(warnings).toEqual(["Konto fehlt", "kept Konto fehlt"]);
    expect(readFileSync(report, "utf8")).toContain("<html>");
    expect(errors).toHaveLength(1);
    expect(stage.state().lync.publishes).toBe(1);
  });
  it("refuses whoever lacks the rights", async () => {
    stage.begin((state) => state.lync.accessDenied.push("Enable-CsTopology"));
    const { errors } = await stage.lync("Enable-CsTopology -Confirm:$false");
    expect(errors[0]?.message).toBe("Zugriff verweigert");
    expect(stage.state().lync.publishes).toBe(0);
  });
});
