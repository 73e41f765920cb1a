/** How to look an answer up: a command that only reads, where to run it and as whom, and what its output looks like. */
export interface HowTo {
  readonly shell: string;
  readonly where: string;
  readonly account: string;
  readonly command: string;
  /** Output as the console shows it; what is wanted stands between double square brackets. */
  readonly sample: string;
  readonly lookFor: string;
  /** The heading, where one page has several; "How to find this" otherwise. */
  readonly title?: string;
}

const exchange = {
  shell: "Exchange Management Shell",
  where: "any Exchange server, or a computer with the Exchange management tools",
  account: "an account that may see the organisation: membership of View-Only Organization Management is enough",
};
const lync = {
  shell: "Lync Server Management Shell",
  where: "any Lync server, or a computer with the Lync administrative tools",
  account: "an account that may see the topology: membership of RTCUniversalReadOnlyAdmins is enough",
};

/** The commands of `domain.md`; each of them reads and changes nothing. */
export const howTo = {
  exchangeVersion: {
    ...exchange,
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Name  ServerRole            AdminDisplayVersion
----  ----------            -------------------
CAS01 ClientAccess          [[Version 15.0]] (Build 1497.2)
MBX01 Mailbox               [[Version 15.0]] (Build 1497.2)`,
    lookFor: "AdminDisplayVersion starts with “Version 15.0” for Exchange 2013.",
    title: "How to find the version of Exchange",
  },
  lyncVersion: {
    ...lync,
    command: "Get-CsServerVersion",
    sample: "Microsoft [[Lync Server 2013]] (5.0.8308.0): Administrative tools.",
    lookFor: "The answer names the product.",
    title: "How to find the version of Lync",
  },
  placement: {
    ...exchange,
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Name  ServerRole            AdminDisplayVersion
----  ----------            -------------------
CAS01 [[ClientAccess]]          Version 15.0 (Build 1497.2)
MBX01 [[Mailbox]]               Version 15.0 (Build 1497.2)`,
    lookFor:
      "The Call Router belongs to the role ClientAccess and the Unified Messaging service to the role Mailbox. Both in one line, “Mailbox, ClientAccess”: same computer. Each in a line of its own, as here: separate computers.",
  },
  sipNameDialPlan: {
    ...exchange,
    command: `Get-UMDialPlan | Format-Table Name, URIType -AutoSize
Get-UMService | Format-Table Name, DialPlans -AutoSize`,
    sample: `Name           URIType
----           -------
Lync dial plan [[SipName]]
Phones         TelExtn

Name  DialPlans
----  ---------
MBX01 {[[Lync dial plan]]}`,
    lookFor:
      "Two commands: the first lists the dial plans and their kind, the second which servers host them. Yes, if one of your servers hosts a plan of the kind SipName.",
  },
  dialPlans: {
    ...exchange,
    command: "Get-UMDialPlan | Format-Table Name, URIType -AutoSize",
    sample: `Name             URIType
----             -------
[[Lync dial plan]]   SipName
Phones           TelExtn`,
    lookFor: "Copy each name with the kind SipName as it stands in the column Name.",
  },
  poolFqdn: {
    ...lync,
    command: "Get-CsService -Registrar | Format-Table PoolFqdn, SiteId -AutoSize",
    sample: `PoolFqdn            SiteId
--------            ------
[[pool01.contoso.com]]  Site:Munich`,
    lookFor:
      "Copy the PoolFqdn of the pool on which the users of Outlook Web App are homed. With several pools, ask the Lync team which one it is.",
  },
  clientAccess: {
    ...exchange,
    command: "Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
[[cas01.contoso.com]] ClientAccess Version 15.0 (Build 1497.2)
mbx01.contoso.com Mailbox      Version 15.0 (Build 1497.2)`,
    lookFor: "Every line whose ServerRole names ClientAccess, with Version 15.0, is one name in the list.",
  },
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
  siteId: {
    ...lync,
    title: "How to find the SiteId",
    command: "Get-CsSite | Select-Object DisplayName, SiteID",
    sample: `DisplayName      SiteID
-----------      ------
Munich, Germany  [[Munich]]`,
    lookFor: "Copy the SiteID of the site in which your pool stands, not its DisplayName.",
  },
  application: {
    ...lync,
    title: "How to find which ports are taken",
    command: "Get-CsTrustedApplication | Format-Table Identity, Port -AutoSize",
    sample: `Identity                                          Port
--------                                          ----
[[chat.contoso.com]]/urn:application:[[ChatBridge]]       [[5199]]`,
    lookFor:
      "Before the slash stands the trusted pool. A pool uses each application ID and each port once; other pools do not matter. Where the names of your certificates are not listed, the suggested values are free.",
  },
  policies: {
    ...exchange,
    command: "Get-OwaMailboxPolicy | Format-Table Name, InstantMessagingEnabled, InstantMessagingType -AutoSize",
    sample: `Name     InstantMessagingEnabled InstantMessagingType
----     ----------------------- --------------------
[[Default]]  True                    None
Visitors False                   None`,
    lookFor:
      "Copy the names of the policies whose users shall chat. A policy with InstantMessagingEnabled False may be off on purpose.",
  },
} as const satisfies Record<string, HowTo>;

export type HowToId = keyof typeof howTo;

/** What stands around every look-up. */
export const howToTexts = {
  title: "How to find this",
  where: (shell: string) => `Open the ${shell}`,
  whereOn: (where: string, account: string) => `on ${where}, as ${account}. Run:`,
  reads: "The command only reads; it changes nothing.",
  sampleTitle: "Its output looks like this; the marked part is what you need:",
  sampleName: (shell: string) => `Example of output, ${shell}`,
  pasteLabel: "Paste the output here",
  pasteHint: "As it is, with everything around it. It is read in this browser and kept nowhere.",
  reading: "Reading.",
  failed:
    "The reader could not be loaded. Enter the values yourself, or load the page again when you are connected: your draft is safe.",
} as const;
