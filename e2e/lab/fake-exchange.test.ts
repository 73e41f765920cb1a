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
  it("is asked for what is there by name and FQDN", async () => {
    stage.begin();
    const { output } = await stage.exchange(
      "(Get-ExchangeServer MX1).Name; (Get-ExchangeServer mx1.litware.example).Name",
    );
    expect(output).toEqual(["MX1", "MX1"]);
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
      $s = Get-ExchangeServer -Identity CAS1; $s.IsMailboxServer; $s.IsClientAccessServer; $s.IsUnifiedMessagingServer; [string]$s.Site; [string]$s.Edition; [string]$s.ServerRole
      [string](Get-ExchangeCertificate -Server CAS1).Services; [string](Get-ExchangeCertificate -Server MX1).Services
      [string](Get-UMDialPlan -Identity 'SIP Plan').URIType; [string](Get-UMService -Identity MX1).DialPlans[0]; [string](Get-UMCallRouterSettings -Server CAS1).UMStartupMode
      (Get-ExchangeCertificate -Server MX1).Thumbprint; (Get-ServerHealth -Identity MX1 -HealthSet OWA.Protocol.Dep).AlertValue`);
    expect(errors).toEqual([]);
    expect(output).toEqual([
      "mx1.litware.example",
      "Version 15.0 (Build 1497.2)",
      "False",
      "True",
      "False",
      "litwareinc.com/Configuration/Sites/Default-First-Site-Name",
      "StandardEvaluation",
      "ClientAccess",
      "IMAP, POP, IIS, SMTP, UMCallRouter",
      "IMAP, POP, UM, IIS, SMTP",
      "SipName",
      "Branch PBX",
      "TCP",
      "A1".repeat(20),
      "Healthy",
    ]);
  });
  it("shows Mailbox servers and the databases that can be active there", async () => {
    stage.begin((state) => {
      addUnplannedServers(state);
      state.exchange.databases = [{ Name: "DB1", Servers: ["MORE1", "MX1"] }];
    });
    const { output, errors } =
      await stage.exchange(`@(Get-MailboxServer).Count; $null -eq (Get-MailboxServer -Identity mx1.litware.example).DatabaseAvailabilityGroup
      $d = Get-MailboxDatabase -Server MX1; $d.Name; [string]$d.Server; [string]::Join('+', @($d.Servers)); [string]$d.ActivationPreference[1]; @(Get-MailboxDatabase -Server MORE2).Count
      Get-MailboxServer -Identity CAS1; Get-MailboxDatabase -Identity Missing`);
    expect(output).toEqual(["12", "True", "DB1", "MORE1", "MORE1+MX1", "[MX1, 2]", "0"]);
    expect(errors).toHaveLength(2);
  });
  it("changes the level of an event category", async () => {
    stage.begin();
    const { output, errors } =
      await stage.exchange(`Set-EventLogLevel -Identity 'MX1\\MSExchange OWA\\Core' -Level high -Confirm:$false
      [string](Get-EventLogLevel -Identity 'MX1\\MSExchange OWA\\Core').EventLevel; [string](Get-EventLogLevel -Identity 'MSExchange OWA\\Core').Identity
      @(Get-EventLogLevel -Server MX1).Count; Set-EventLogLevel -Identity 'MX1\\Nothing\\Core' -Level Low -Confirm:$false`);
    expect(output).toEqual(["High", "CAS1\\MSExchange OWA\\Core", "2"]);
    expect(errors).toHaveLength(1);
  });
  it("answers with every setting override where the one that is asked for is missing, and makes no name twice", async () => {
    stage.begin();
    const { output, errors } = await stage.exchange(`@(Get-SettingOverride).Count
      $o = @{ Component = 'OwaServer'; Section = 'IMSettings'; Parameters = @('IMServerName=a'); Reason = 'r'; Confirm = $false }
      New-SettingOverride -Name IM @o -Server MX1; New-SettingOverride -Name im @o
      @(Get-SettingOverride -Identity Other).Count; [string](Get-SettingOverride -Identity IM).Status`);
    expect(output).toEqual(["0", "1", "Accepted"]);
    expect(errors).toHaveLength(1);
  });
  it("tells what a server knows only as new as its last refresh", async () => {
    stage.begin();
    const { output } =
      await stage.exchange(`$d = @{ Server = 'MX1'; Process = 'Microsoft.Exchange.Directory.TopologyService'; Component = 'VariantConfiguration' }
      New-SettingOverride -Name IM -Component OwaServer -Section IMSettings -Parameters 'IMServerName=a' -Reason r -Confirm:$false
      (Get-ExchangeDiagnosticInfo @d -Argument Overrides).Result.Contains('<Name>IM</Name>')
      $null = Get-ExchangeDiagnosticInfo @d -Argument Refresh
      (Get-ExchangeDiagnosticInfo @d -Argument Overrides).Result.Contains('<Name>IM</Name>')`);
    expect(output).toEqual(["False", "True"]);
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
