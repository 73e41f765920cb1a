import { cellIn, unbroken, type Row } from "./cells";

/** Kinds of objects that the look-ups ask for, or that are pasted in their place. */
export type KindId =
  | "event"
  | "trusted-application"
  | "trusted-pool"
  | "trusted-computer"
  | "lync-service"
  | "lync-pool"
  | "lync-site"
  | "lync-user"
  | "certificate"
  | "auth-config"
  | "dial-plan"
  | "um-service"
  | "owa-directory"
  | "owa-policy"
  | "setting-override"
  | "exchange-server"
  | "mailbox-server"
  | "database"
  | "mailbox"
  | "lync-version";

interface Kind {
  readonly id: KindId;
  /** One of these properties alone tells the kind. */
  readonly marks: readonly string[];
  /** So do all of these together. */
  readonly together?: readonly (readonly string[])[];
  /** So does the beginning or the content of the identity. */
  readonly identity?: RegExp;
}

const words = (names: string): readonly string[] => names.toLowerCase().split(/\s+/);

/** The first kind that fits counts, so what holds properties of another comes before it. */
const kinds: readonly Kind[] = [
  {
    id: "event",
    marks: words("TimeCreated ProviderName LevelDisplayName"),
    together: [words("Id Message")],
  },
  {
    id: "trusted-application",
    marks: words("TrustedApplicationPoolFqdn LegacyApplicationName ServiceGruu ComputerGruus"),
    together: [words("ApplicationId Pool"), words("ApplicationId Port")],
    identity: /\/urn:application:/i,
  },
  {
    id: "trusted-pool",
    marks: words("ThrottleAsServer TreatAsAuthenticated OutboundOnly RequiresReplication Applications"),
    identity: /^TrustedApplicationPool:/i,
  },
  { id: "lync-user", marks: words("SipAddress RegistrarPool LineURI") },
  { id: "auth-config", marks: words("CurrentCertificateThumbprint") },
  {
    id: "certificate",
    marks: words(
      "Thumbprint CertificateDomains IsSelfSigned HasPrivateKey RootCAType PublicKeySize AccessRules NotAfter",
    ),
  },
  {
    id: "dial-plan",
    marks: words("URIType NumberOfDigitsInExtension SubscriberType VoIPSecurity UMMailboxPolicies UMServers"),
  },
  { id: "um-service", marks: words("DialPlans UMStartupMode") },
  {
    id: "owa-directory",
    marks: words(
      "OwaVersion MetabasePath WebSite VirtualDirectoryType InstantMessagingServerName InstantMessagingCertificateThumbprint",
    ),
    identity: /(?:^|\\)(?:owa|ecp) \(/i,
  },
  { id: "owa-policy", marks: words("InstantMessagingEnabled InstantMessagingType TextMessagingEnabled") },
  { id: "setting-override", marks: words("ComponentName SectionName FlightName") },
  { id: "mailbox-server", marks: words("DatabaseAvailabilityGroup DatabaseCopyAutoActivationPolicy") },
  { id: "database", marks: words("Recovery Mounted DatabaseCopies") },
  { id: "mailbox", marks: words("PrimarySmtpAddress RecipientType RecipientTypeDetails OWAEnabled SamAccountName") },
  {
    id: "exchange-server",
    marks: words("ServerRole IsMailboxServer IsClientAccessServer IsUnifiedMessagingServer"),
    together: [words("Fqdn AdminDisplayVersion"), words("Name AdminDisplayVersion")],
  },
  {
    id: "lync-pool",
    marks: words("Computers"),
    together: [words("Fqdn Services"), words("Fqdn Site")],
  },
  { id: "trusted-computer", marks: [], together: [words("Fqdn Pool")] },
  { id: "lync-service", marks: words("PoolFqdn ServiceId DependentServiceList"), identity: /^Registrar:/i },
  { id: "lync-site", marks: words("SiteType"), together: [words("SiteId DisplayName")] },
];

/** What kind of object a row is; undefined where its properties could belong to several. */
export function kindOf(row: Row): KindId | undefined {
  const identity = unbroken(cellIn(row, "Identity"));
  const name = unbroken(cellIn(row, "Name"));
  const role = unbroken(cellIn(row, "Role")).toLowerCase();
  if (role === "trustedapplicationpool") return "trusted-pool";
  const byIdentity = kinds.find(
    (kind) => kind.identity?.test(identity) || (kind.id === "owa-directory" && kind.identity?.test(name)),
  );
  if (byIdentity) return byIdentity.id;
  return kinds.find(
    ({ marks, together }) =>
      marks.some((mark) => row.has(mark)) || together?.some((all) => all.every((property) => row.has(property))),
  )?.id;
}

const exclusive: ReadonlyMap<string, KindId> = new Map(
  kinds
    .filter(({ id }) => ["event", "trusted-application", "certificate", "dial-plan", "um-service"].includes(id))
    .flatMap(({ id, marks }) => marks.map((mark) => [mark, id] as const)),
);

/** The kind of which a property alone is proof; a record that holds two of them is two records. */
export function provenBy(property: string): KindId | undefined {
  return exclusive.get(property);
}
