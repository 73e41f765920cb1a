import { describe, expect, it } from "vitest";
import { addUnplannedServers } from "./estate";
import { fakeStage } from "./fake-stage";

const stage = fakeStage();

describe("trap: a null identity means everything", () => {
  it.each(["Get-OwaMailboxPolicy", "Get-OwaVirtualDirectory -ShowMailboxVirtualDirectories", "Get-ExchangeServer"])(
    "%s",
    async (command) => {
      stage.begin();
      const { output } = await stage.exchange(`@(${command} -Identity $null).Count`);
      expect(Number(output[0])).toBe(2);
    },
  );
});

describe("Exchange", () => {
  // As the serialiser treats any enumeration: interpolation shows its number, conversion its name.
  it("answers with property bags: texts are texts only after conversion", async () => {
    stage.begin();
    const { output } = await stage.exchange(`$d = Get-OwaVirtualDirectory -Server CAS1
      $d.PSObject.TypeNames[0]; $d.InstantMessagingType -eq 'None'; "$($d.InstantMessagingType)"; [string]$d.InstantMessagingType; [string]$d.Identity; $d.InstantMessagingEnabled.GetType().Name`);
    expect(output).toEqual([
      "Deserialized.Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory",
      "False",
      "0",
      "None",
      "CAS1\\owa (Default Web Site)",
      "Boolean",
    ]);
  });
  it("can answer as a shell that runs locally", async () => {
    stage.begin((state) => (state.exchange.remote = false));
    const { output } = await stage.exchange(
      "$d = Get-OwaVirtualDirectory -Server cas1.litware.example; $d.InstantMessagingType -eq 'None'; $d.PSObject.TypeNames[0]",
    );
    expect(output).toEqual(["True", "Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory"]);
  });
  it("shows back-end directories only when asked", async () => {
    stage.begin();
    const { output } = await stage.exchange(
      "@(Get-OwaVirtualDirectory).Count; @(Get-OwaVirtualDirectory -ShowMailboxVirtualDirectories).Count",
    );
    expect(output).toEqual(["1", "2"]);
  });
  it("changes the named directory only", async () => {
    stage.begin(addUnplannedServers);
    await stage.exchange(
      "Set-OwaVirtualDirectory -Identity 'CAS1\\owa (Default Web Site)' -InstantMessagingType Ocs -Confirm:$false",
    );
    const changed = stage.state().exchange.owaVirtualDirectories.filter((row) => row.InstantMessagingType === "Ocs");
    expect(changed.map((row) => [row.Server, row.InstantMessagingEnabled])).toEqual([["CAS1", true]]);
  });
  it("a server that is down fails its own directories and the unfiltered call, not those of others", async () => {
    stage.begin((state) => {
      addUnplannedServers(state);
      state.exchange.servers.forEach((server) => (server.down = server.Name === "FRONT"));
    });
    const { output, errors } = await stage.exchange(
      "Get-OwaVirtualDirectory; Get-OwaVirtualDirectory -Server FRONT; @(Get-OwaVirtualDirectory -Server CAS1).Count",
    );
    expect(errors).toHaveLength(2);
    expect(output.at(-1)).toBe("1");
  });
  it("knows policies by name, and refuses values that are not in the enumeration", async () => {
    stage.begin();
    const { errors } =
      await stage.exchange(`Set-OwaMailboxPolicy -Identity Default -InstantMessagingType Ocs -InstantMessagingEnabled $true -Confirm:$false
      Set-OwaMailboxPolicy -Identity Default -InstantMessagingType OCS2 -Confirm:$false`);
    expect(errors).toHaveLength(1);
    const rows = stage.state().exchange.owaMailboxPolicies;
    expect(rows.map((row) => [row.Name, row.InstantMessagingType, row.InstantMessagingEnabled])).toEqual([
      ["Default", "Ocs", true],
      ["Contractors", "None", false],
    ]);
  });
  it("adds and removes dial plans, and a plain list overwrites", async () => {
    stage.begin();
    const plans = () => stage.state().exchange.umServices[0];
    await stage.exchange(
      "Set-UMService -Identity mx1.litware.example -DialPlans @{Add='SIP Plan'} -UMStartupMode Dual -Confirm:$false",
    );
    expect(plans()).toMatchObject({ DialPlans: ["Branch PBX", "SIP Plan"], UMStartupMode: "Dual" });
    await stage.exchange("Set-UMService -Identity MX1 -DialPlans @{Remove='Branch PBX'} -Confirm:$false");
    expect(plans()?.DialPlans).toEqual(["SIP Plan"]);
    await stage.exchange("Set-UMCallRouterSettings -Server CAS1 -DialPlans 'SIP Plan' -Confirm:$false");
    expect(stage.state().exchange.umCallRouters[0]?.DialPlans).toEqual(["SIP Plan"]);
    const { errors } = await stage.exchange(
      "Set-UMService -Identity MX1 -DialPlans @{Add='Nobody'} -Confirm:$false; Set-UMCallRouterSettings -Identity CAS1 -Confirm:$false",
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("Nobody"),
      expect.stringContaining("Identity"),
    ]);
  });
  it("shows servers, dial plans, UM settings, certificates, health", async () => {
    stage.begin();
    const { output, errors } =
      await stage.exchange(`(Get-ExchangeServer -Identity mx1.litware.example).Fqdn; "$((Get-ExchangeServer -Identity MX1).AdminDisplayVersion)"
      [string](Get-UMDialPlan -Identity 'SIP Plan').URIType; [string](Get-UMService -Identity MX1).DialPlans[0]; [string](Get-UMCallRouterSettings -Server CAS1).UMStartupMode
      (Get-ExchangeCertificate -Server MX1).Thumbprint; (Get-ServerHealth -Identity MX1 -HealthSet OWA.Protocol.Dep).AlertValue`);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "mx1.litware.example",
      "Version 15.0 (Build 1497.2)",
      "SipName",
      "Branch PBX",
      "TCP",
      "A1".repeat(20),
      "Healthy",
    ]);
  });
  it("shows a mailbox with its policy", async () => {
    stage.begin((state) =>
      state.exchange.mailboxes.push({
        Name: "Ann",
        Alias: "ann",
        ServerName: "MX1",
        UserPrincipalName: "ann@litware.example",
        PrimarySmtpAddress: "ann@litware.example",
        EmailAddresses: ["SMTP:ann@litware.example", "sip:ann@litware.example"],
        OWAEnabled: true,
        OwaMailboxPolicy: "Default",
      }),
    );
    const { output } = await stage.exchange(
      "(Get-Mailbox -Identity ann).EmailAddresses; $c = Get-CASMailbox -Identity ann@litware.example; $c.OWAEnabled; [string]$c.OwaMailboxPolicy",
    );
    expect(output).toEqual(["SMTP:ann@litware.example", "sip:ann@litware.example", "True", "Default"]);
  });
});
