/**
 * The state of a world, as state.json holds it and the fakes change it. Names and forms are those of the products
 * (domain sections 1 to 8); null is a value that is not set.
 */
export interface WorldState {
  lync: LyncState;
  exchange: ExchangeState;
  /** By computer name as Windows cuts it: first label, upper case, 15 characters. */
  computers: Record<string, ComputerState>;
  /** `host:port` of every TCP port that answers; no case opens a real connection. */
  reachable: string[];
  /** True: every answer of Lync and Exchange begins with a null. */
  nulls?: boolean;
}

export interface TrustedPoolRow {
  Fqdn: string;
  /** Stored as `Registrar:<fqdn>`; a pool without one cannot be removed. */
  Registrar: string | null;
  /** Stored as `Site:<SiteId>`. */
  SiteId: string;
  RequiresReplication: boolean;
  Computers: string[];
  /** Without a value: false, true and true, as New-CsTrustedApplicationPool has them. */
  OutboundOnly?: boolean;
  ThrottleAsServer?: boolean;
  TreatAsAuthenticated?: boolean;
  /** Without a value: none, and 0. */
  AudioPortStart?: number;
  AudioPortCount?: number;
  VideoPortStart?: number;
  VideoPortCount?: number;
  AppSharingPortStart?: number;
  AppSharingPortCount?: number;
  /** Services of other roles, as a pool has that was there before the trust. */
  OtherServices?: string[];
}

export interface TrustedApplicationRow {
  PoolFqdn: string;
  Id: string;
  Port: number;
  EnableTcp?: boolean;
  /** The id, without a value. */
  LegacyApplicationName?: string;
}

/** A contact of the directory that belongs to an application; nothing brings it back. */
export interface EndpointRow {
  PoolFqdn: string;
  ApplicationId: string;
  SipAddress: string;
}

export interface LyncState {
  /**
   * True: computers, identities and references are objects that only their text makes useful, identities carry their kind,
   * and a SiteId reads "Site:<SiteId>".
   */
  objects?: boolean;
  /** True: ids of applications come back in lower case. */
  lowerCaseIds?: boolean;
  /** Names with a computer account; for any other one New-CsTrustedApplicationPool asks. Without a value all have one. */
  computerAccounts?: string[];
  /** Warnings of Enable-CsTopology. */
  publishWarnings?: string[];
  /** True: Enable-CsTopology refuses to run in a remote session. */
  refusesRemote?: boolean;
  /** Cmdlets that answer "access denied". */
  accessDenied: string[];
  /** Cmdlets that are not there, since the roles of the account do not grant them. */
  withheld?: string[];
  sites: { SiteId: string; DisplayName: string }[];
  pools: { Fqdn: string; SiteId: string; Computers: string[]; Services: string[] }[];
  trustedPools: TrustedPoolRow[];
  trustedApplications: TrustedApplicationRow[];
  endpoints?: EndpointRow[];
  /** What Enable-CsTopology published last. */
  published: { trustedPools: TrustedPoolRow[]; trustedApplications: TrustedApplicationRow[] };
  publishes: number;
  /** After how many reads since the last publication a replica is up to date: 0 at once, null never. */
  upToDateAfter: number | null;
  /** The same for single replicas, by FQDN. */
  slowReplicas?: Record<string, number | null>;
  users: {
    SipAddress: string;
    UserPrincipalName: string;
    DisplayName: string;
    Enabled: boolean;
    RegistrarPool: string;
  }[];
}

export interface DirectoryRow {
  Server: string;
  Name: string;
  backEnd: boolean;
  InstantMessagingEnabled: boolean;
  InstantMessagingType: "None" | "Msn" | "Ocs";
  /** Settings of Exchange 2010; not set without a value. */
  InstantMessagingCertificateThumbprint?: string | null;
  InstantMessagingServerName?: string | null;
}

export interface UmRow {
  Server: string;
  DialPlans: string[];
  UMStartupMode: "TCP" | "TLS" | "Dual";
}

export interface ExchangeState {
  /**
   * True: property bags, as from implicit remoting; false: live objects, as where Exchange's assemblies are; "turns": now
   * the one and now the other, by a counter for each cmdlet that the world keeps.
   */
  remote: boolean | "turns";
  /** True: the dial plans of a server are distinguished names. */
  distinguishedNames?: boolean;
  accessDenied: string[];
  /** As for Lync. */
  withheld?: string[];
  settingOverrides?: {
    Name: string;
    ComponentName: string;
    SectionName: string;
    Parameters: string[];
    Server: string[] | null;
    Reason?: string;
    MinVersion?: string;
    MaxVersion?: string;
  }[];
  /** Instead of Accepted, on every server. */
  overrideStatus?: string;
  /** After how many refreshes a server sees a change of the overrides: at once without a value, null is never. */
  overrideRefreshes?: number | null;
  /** Names of servers that the directory does not reach: they see no change of the overrides. */
  unreached?: string[];
  /** True: this Exchange has no section IMSettings any more. */
  withoutMessaging?: boolean;
  servers: {
    Name: string;
    Fqdn: string;
    ServerRole: string;
    AdminDisplayVersion: string;
    down: boolean;
    DatabaseAvailabilityGroup?: string | null;
    Site?: string;
  }[];
  /** Servers with a copy, in the order of activation preference. */
  databases: { Name: string; Servers: string[] }[];
  eventLogLevels: {
    Server: string;
    Source: string;
    Category: string;
    Level: "Lowest" | "Low" | "Medium" | "High" | "Expert";
  }[];
  owaVirtualDirectories: DirectoryRow[];
  owaMailboxPolicies: {
    Name: string;
    IsDefault: boolean;
    InstantMessagingEnabled: boolean;
    InstantMessagingType: "None" | "Msn" | "Ocs";
  }[];
  dialPlans: { Name: string; URIType: "TelExtn" | "E164" | "SipName" }[];
  umServices: UmRow[];
  umCallRouters: UmRow[];
  certificates: {
    Server: string;
    /** Base64; with it the certificate arrives as its bytes and without a thumbprint. */
    RawData?: string;
    Thumbprint: string;
    Subject: string;
    CertificateDomains: string[];
    Services: string;
    IsSelfSigned: boolean;
  }[];
  mailboxes: {
    Name: string;
    Alias: string;
    ServerName: string;
    UserPrincipalName: string;
    PrimarySmtpAddress: string;
    EmailAddresses: string[];
    OWAEnabled: boolean;
    OwaMailboxPolicy: string | null;
  }[];
  health: { Server: string; Name: string; HealthSetName: string; AlertValue: string }[];
}

export const certificateVariants = [
  "good",
  "expires-soon",
  "expired",
  "not-yet-valid",
  "wrong-name",
  "name-not-in-san",
  "no-san",
  "wildcard",
  "no-private-key",
  "self-signed",
  "untrusted-root",
  "no-server-authentication",
  "no-client-authentication",
] as const;
export type CertificateVariant = (typeof certificateVariants)[number];

export interface CertificateRow {
  thumbprint: string;
  commonName: string;
  variant: CertificateVariant;
  /** Where the key lives; `cng` is the one that Outlook Web App cannot use. */
  provider: "csp" | "cng";
  /** Hexadecimal; made from the thumbprint. */
  serial: string;
}

export interface EventRow {
  LogName: string;
  ProviderName: string;
  Id: number;
  /** ISO 8601, UTC. */
  TimeCreated: string;
  /** 2 error, 3 warning, 4 information, which it is without a value. */
  Level?: number;
  Message: string;
}

/** A session to a computer breaks at its n-th Invoke-Command, counted from 1 over all sessions. */
export interface RemotingBreak {
  at: number;
  /** Before the block ran, while it ran, or after it had run to its end. The caller cannot tell one from the other. */
  when: "before" | "during" | "after";
  /** For "during": the block is cut before a line with this text, of any script or module in the computer's folders. */
  line?: string;
}

export interface ComputerState {
  fqdn: string;
  elevated: boolean;
  /** False: neither the variable ExchangeInstallPath nor the folder exists. */
  exchangeInstalled: boolean;
  /** Exchange here is 2010, and this is there of what it needs instead of the UCMA 4.0 runtime. */
  webServiceProvider?: "installed" | "no-dll" | "no-ucma";
  registry: Record<string, Record<string, string>>;
  certificates: CertificateRow[];
  events: EventRow[];
  eventProviders: string[];
  /** True: a search that finds no event says so in its text alone. */
  plainEventErrors?: boolean;
  /** State of the application pool before anyone recycled it; Started without a value. A stopped one cannot be recycled. */
  appPool?: "Started" | "Stopped";
  /** How often the pool reads Stopped after a recycle; 0 without a value, null is for ever. */
  appPoolReads?: number | null;
  /** What sessions to this computer do; "ok" without a value. */
  remoting?: "ok" | "unreachable" | RemotingBreak;
  services: { Name: string; Status: "Running" | "Stopped" }[];
}
