import { describe, expect, it } from "vitest";
import { fakeStage } from "./fake-stage";

const stage = fakeStage();

const newPool =
  "New-CsTrustedApplicationPool -Identity mx1.litware.example -Registrar pool.litware.example -Site Redmond -RequiresReplication $false -Confirm:$false";
const newApplication =
  "New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mx1.litware.example -Port 5199 -Confirm:$false";

describe("Lync", () => {
  it("stores a pool under names that nobody typed", async () => {
    stage.begin();
    const { output, errors } = await stage.lync(
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
    stage.begin();
    const { output } = await stage.lync(
      "$p = New-CsTrustedApplicationPool -Identity a.example -Site Redmond -Confirm:$false; $p.RequiresReplication; $null -eq $p.Registrar",
    );
    expect(output).toEqual(["True", "True"]);
  });
  it.each([
    ["the display name of the site", "-Site 'Redmond headquarters'", "Cannot find site"],
    ["the prefix site:", "-Site 'site:Redmond'", "without the prefix"],
    ["an unknown registrar", "-Site Redmond -Registrar nowhere.example", "registrar"],
  ])("refuses %s", async (_what, parameters, message) => {
    stage.begin();
    const { errors } = await stage.lync(
      `New-CsTrustedApplicationPool -Identity a.example ${parameters} -Confirm:$false`,
    );
    expect(errors[0]?.message).toContain(message);
    expect(stage.state().lync.trustedPools).toEqual([]);
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
  it("refuses whoever lacks the rights", async () => {
    stage.begin((state) => state.lync.accessDenied.push("Enable-CsTopology"));
    const { errors } = await stage.lync("Enable-CsTopology -Confirm:$false");
    expect(errors[0]?.message).toBe("Zugriff verweigert");
    expect(stage.state().lync.publishes).toBe(0);
  });
});
