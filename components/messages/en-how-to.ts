/** How to look an answer up: a command that only reads, where to run it, and what to look for in its output. */
export interface HowTo {
  readonly shell: string;
  readonly where: string;
  readonly command: string;
  readonly lookFor: string;
  /** The heading, where one page has several; "How to find this" otherwise. */
  readonly title?: string;
}

const exchangeShell = "Exchange Management Shell";
const lyncShell = "Lync Server Management Shell";
const anyExchange = "any Exchange server, or a computer with the Exchange management tools";
const anyLync = "any Lync server, or a computer with the Lync administrative tools";

/** The commands of `domain.md`; each of them reads and changes nothing. */
export const howTo = {
  exchangeVersion: {
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion",
    lookFor: "AdminDisplayVersion starts with “Version 15.0” for Exchange 2013.",
  },
  lyncVersion: {
    shell: lyncShell,
    where: anyLync,
    command: "Get-CsServerVersion",
    lookFor: "The answer names the product, for example “Microsoft Lync Server 2013”.",
  },
  placement: {
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-ExchangeServer | Format-Table Name, ServerRole",
    lookFor:
      "A server whose ServerRole lists both Mailbox and ClientAccess runs both services: same computer. Where the two roles never stand in one line: separate computers.",
  },
  sipNameDialPlan: {
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-UMDialPlan | Where-Object { $_.URIType -eq 'SipName' } | Format-Table Name, URIType",
    lookFor:
      "A plan that is listed here is a SipName dial plan. To see which servers host it, run Get-UMService | Format-Table Name, DialPlans.",
  },
  dialPlans: {
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-UMDialPlan | Where-Object { $_.URIType -eq 'SipName' } | Format-Table Name",
    lookFor: "Copy each name as it stands in the column Name.",
  },
  poolFqdn: {
    shell: lyncShell,
    where: anyLync,
    command: "Get-CsService -Registrar | Format-Table PoolFqdn, SiteId",
    lookFor: "Copy the PoolFqdn of the pool that is home to the users of Outlook Web App.",
  },
  clientAccess: {
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-ExchangeServer | Where-Object { $_.IsClientAccessServer } | Format-Table Fqdn, AdminDisplayVersion",
    lookFor: "Copy the Fqdn column: every line here becomes one name below.",
  },
  mailboxServers: {
    title: "How to find the names",
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-ExchangeServer | Where-Object { $_.IsMailboxServer } | Format-Table Fqdn, AdminDisplayVersion",
    lookFor: "Copy the Fqdn column. Name every server that can hold an active mailbox database.",
  },
  thumbprint: {
    title: "How to find the certificates and their thumbprints",
    shell: exchangeShell,
    where: "any Exchange server; write the name of the Mailbox server instead of mbx01",
    command:
      "Get-ExchangeCertificate -Server mbx01 | Format-List Thumbprint, Services, Subject, CertificateDomains, NotAfter, Status, IsSelfSigned, HasPrivateKey",
    lookFor:
      "Choose the certificate with HasPrivateKey True, IsSelfSigned False and Status Valid. Its thumbprint is the first line, and the name after CN= in Subject is the certificate name.",
  },
  discovered: {
    title: "How to find out whether Lync lists a server",
    shell: lyncShell,
    where: "a Front End of the pool, as administrator",
    command:
      "Get-WinEvent -FilterHashtable @{ LogName = 'Lync Server'; Id = 44024, 14492 } -MaxEvents 2 | Format-List TimeCreated, Id, Message",
    lookFor:
      "Look for the name of each Mailbox server in the message. Listed: yes. Both events there, and the name missing: no. No such event: not known.",
  },
  siteId: {
    shell: lyncShell,
    where: anyLync,
    command: "Get-CsSite | Select-Object DisplayName, SiteID",
    lookFor: "Copy the SiteID column, not the DisplayName.",
  },
  application: {
    shell: lyncShell,
    where: anyLync,
    command: "Get-CsTrustedApplication | Format-Table Identity, Port",
    lookFor:
      "A trusted pool uses each application ID and each port once. Where your pool is not listed yet, the suggested values are free.",
  },
  policies: {
    shell: exchangeShell,
    where: anyExchange,
    command: "Get-OwaMailboxPolicy | Format-Table Name, InstantMessagingEnabled, InstantMessagingType",
    lookFor:
      "Copy the names of the policies whose users shall chat. A policy with InstantMessagingEnabled False may be off on purpose.",
  },
} as const satisfies Record<string, HowTo>;

export type HowToId = keyof typeof howTo;
