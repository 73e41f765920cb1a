/**
 * What a value of a property looks like. All but `text`, `list` and `roles` are on one line: what follows them belongs to
 * something else.
 */
export type PropertyForm =
  | "flag"
  | "date"
  | "number"
  | "word"
  | "version"
  | "thumbprint"
  | "host"
  | "roles"
  | "services"
  | "subject"
  | "list"
  | "text";

const names: Readonly<Record<PropertyForm, string>> = {
  flag: `IsSelfSigned HasPrivateKey InstantMessagingEnabled TextMessagingEnabled IsDefault IsMailboxServer
    IsClientAccessServer IsUnifiedMessagingServer IsHubTransportServer IsEdgeServer IsFrontendTransportServer
    IsExchange2007OrLater IsE14OrLater IsE15OrLater IsProvisionedServer IsMemberOfCluster ThrottleAsServer TreatAsAuthenticated
    OutboundOnly RequiresReplication IsValid IsFlight Recovery Mounted PSShowComputerName OWAEnabled HasHttpsUrl`,
  date: "NotAfter NotBefore TimeCreated WhenChanged WhenCreated WhenChangedUTC WhenCreatedUTC",
  number: `Port PublicKeySize NumberOfDigitsInExtension AudioPortStart AudioPortCount VideoPortStart VideoPortCount
    AppSharingPortStart AppSharingPortCount RecordId ProcessId ThreadId Id`,
  word: `URIType Status Role InstantMessagingType Edition RootCAType Protocol SiteType SubscriberType VoIPSecurity UMStartupMode
    AccessType DatabaseCopyAutoActivationPolicy OwaVersion RunspaceId Guid SerialNumber IMType Level LevelDisplayName`,
  version: "AdminDisplayVersion",
  thumbprint: "Thumbprint CurrentCertificateThumbprint PreviousCertificateThumbprint NextCertificateThumbprint",
  host: "Fqdn PoolFqdn TrustedApplicationPoolFqdn",
  roles: "ServerRole",
  services: "Services",
  subject: "Subject Issuer",
  list: `CertificateDomains DialPlans Computers Applications Pools Parameters UMServers UMMailboxPolicies DependentServiceList
    DependentServices ComputerGruus AccessRules DnsNameList EnhancedKeyUsageList ServicesNames DatabaseCopies`,
  text: `Name DisplayName Identity DistinguishedName AdminDisplayName Server ServerName Site SiteId Registrar FileStore Message
    ProviderName LogName MachineName Source UserId Version ServiceId ServiceGruu ApplicationId LegacyApplicationName Pool
    FriendlyName PSParentPath PSPath PSComputerName PSProvider PSDrive PSChildName Description Category ObjectCategory ObjectClass
    OrganizationId OriginatingServer ExchangeVersion Organization ComponentName SectionName FlightName Reason ModifiedBy
    MinVersion MaxVersion FixVersion AppId XmlRaw WebSite Path MetabasePath InternalUrl ExternalUrl VirtualDirectoryType
    InstantMessagingServerName InstantMessagingCertificateThumbprint DatabaseAvailabilityGroup SipAddress RegistrarPool LineURI
    PrimarySmtpAddress RecipientType RecipientTypeDetails UserPrincipalName SamAccountName Alias Database OwaMailboxPolicy
    SipAccessServiceName DataPath ExchangeLegacyDN NetworkAddress UMDialPlan UMCallRouterSettings Build`,
};

const forms: ReadonlyMap<string, PropertyForm> = new Map(
  (Object.entries(names) as [PropertyForm, string][]).flatMap(([form, list]) =>
    list.split(/\s+/).map((name) => [name.toLowerCase(), form] as const),
  ),
);

/** All property names that are known, in lower case. */
export const knownProperties: readonly string[] = [...forms.keys()];

/** Whether a name, in lower case, is a property of some object that people look up. */
export function isKnown(name: string): boolean {
  return forms.has(name);
}

export function formOf(name: string): PropertyForm {
  return forms.get(name) ?? "text";
}

const severalLines: ReadonlySet<PropertyForm> = new Set([
  "text",
  "list",
  "roles",
  "services",
  "subject",
  "host",
  "thumbprint",
]);

/** Whether a value of this property may go on in the next line. */
export function mayWrap(name: string): boolean {
  return severalLines.has(formOf(name));
}

const role =
  "(?:None|Mailbox|ClientAccess|UnifiedMessaging|HubTransport|Edge|Cafe|FrontendTransport|ProvisionedServer)";
const shapes: Readonly<Partial<Record<PropertyForm, RegExp>>> = {
  flag: /^(?:\$?true|\$?false|wahr|falsch|vrai|faux|是|否)$/i,
  date: /\d/,
  number: /^\d+$/,
  word: /^(?:[\p{Lu}\p{Lo}\d][\p{L}\p{N}-]*|[0-9a-f-]{8,})$/u,
  version: /^Version \d+\.\d+ *(?:\(|$)/,
  thumbprint: /^[0-9A-F]{40}$/i,
  host: /^[\w-]+(?:\.[\w-]+)*\.?$/,
  roles: new RegExp(`^${role}(?:,\\s*${role})*$`),
  services: /^(?:[A-Z.]{2,}|None|[A-Za-z]+(?:, ?[A-Za-z]+)*|\{.*\}?)$/,
  subject: /^[A-Za-z][\w.]*\s*=/,
  list: /^\{.*\}$/,
};

/** Whether a cell of a table can be a value of this property. Nothing, and what was cut, can. */
export function fitsProperty(name: string, text: string): boolean {
  if (text === "" || /(?:\.\.\.|…)\}?$/.test(text)) return true;
  const shape = shapes[formOf(name)];
  return shape === undefined || shape.test(text);
}
