import { exchange, lync } from "./shells";
import type { HowTo } from "./types";

export const mailboxServersHowTo = {
  mailboxServers: {
    ...exchange,
    title: "How to find the names",
    command: "Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
cas01.contoso.com ClientAccess Version 15.0 (Build 1497.2)
[[mbx01.contoso.com]] Mailbox      Version 15.0 (Build 1497.2)`,
    lookFor:
      "Every line whose ServerRole names Mailbox, with Version 15.0, is one row of the list. Keep every server that can hold an active mailbox database.",
  },
  thumbprint: {
    ...exchange,
    title: "How to find the certificates and their thumbprints",
    account: "an account that may see the servers: membership of View-Only Organization Management is enough",
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
    lookFor:
      "For each server, choose the certificate with Status Valid, IsSelfSigned False and HasPrivateKey True. The name after CN= is the certificate name. For one server alone, run Get-ExchangeCertificate -Server with its name and the same properties.",
  },
  discovered: {
    ...lync,
    title: "How to find out whether Lync lists a server",
    where: "a Front End server of the pool",
    account: "a local administrator",
    command:
      "44024, 14492 | ForEach-Object { Get-WinEvent -FilterHashtable @{ LogName = 'Lync Server'; Id = $_ } -MaxEvents 1 } | Format-List TimeCreated, Id, Message",
    sample: `TimeCreated : 25.11.2026 10:00:00
Id          : 44024
Message     : … [[mbx01.contoso.com]] …`,
    lookFor:
      "Look for the name of each Mailbox server in the two messages. Listed: yes. Both events there, and the name in neither: no. One of the events missing: not known.",
  },
} as const satisfies Record<string, HowTo>;
