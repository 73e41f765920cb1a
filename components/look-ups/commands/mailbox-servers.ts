import type { LookUp } from "../look-up";

export const mailboxServersLookUps = {
  mailboxServers: {
    kinds: ["exchange-server"],
    shell: "exchange",
    command: "Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
cas01.contoso.com ClientAccess Version 15.0 (Build 1497.2)
[[mbx01.contoso.com]] Mailbox      Version 15.0 (Build 1497.2)`,
  },
  thumbprint: {
    kinds: ["certificate"],
    shell: "exchange",
    command: `foreach ($server in @(Get-ExchangeServer | Where-Object { $_.IsMailboxServer })) {
  Get-ExchangeCertificate -Server $server.Fqdn |
    Format-List @{ Name = 'Server'; Expression = { $server.Fqdn } }, Thumbprint, Services, Subject, CertificateDomains, NotAfter, Status, IsSelfSigned, HasPrivateKey
}`,
    sample: `Server             : mbx01.contoso.com
Thumbprint         : [[3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94]]
Services           : IIS, SMTP
Subject            : CN=[[mbx01.contoso.com]]
CertificateDomains : {mbx01.contoso.com}
NotAfter           : 28.11.2028 13:23:45
Status             : Valid
IsSelfSigned       : False
HasPrivateKey      : True`,
  },
  discovered: {
    kinds: ["event"],
    shell: "lync",
    // The newest list of each kind, and what was added or removed since: an event that says so is newer than the list.
    command: `$log = @{ LogName = 'Lync Server' }
44024, 14492 | ForEach-Object { Get-WinEvent -FilterHashtable ($log + @{ Id = $_ }) -MaxEvents 1 } | Format-List TimeCreated, Id, Message
14493, 14495 | ForEach-Object { Get-WinEvent -FilterHashtable ($log + @{ Id = $_ }) -MaxEvents 100 } | Format-List TimeCreated, Id, Message`,
    sample: `TimeCreated : 25.11.2026 10:00:00
Id          : 44024
Message     : … [[mbx01.contoso.com]] …`,
  },
} as const satisfies Record<string, LookUp>;
