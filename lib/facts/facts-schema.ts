import * as z from "zod/mini";

// Zod compiles objects with `new Function`, which the page's content security policy forbids and reports.
z.config({ jitless: true });

/**
 * Form of the files that the scripts which collect facts write (script contract, "Collectors"). Strict: a file that has
 * a key more or less was written by another version. `npm run schema` publishes it as docs/facts.schema.json.
 */
export const factsSchemaNumber = 4;

const text = z.string();
/** Null where the product did not say. */
const flag = z.nullable(z.boolean());
const whole = z.nullable(z.int());
const texts = z.array(text);
const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
const moment = z.nullable(time);

/** What could not be read is an entry with its reason, never a missing key. */
const unread = z.strictObject({ error: text });
const fact = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.union([z.strictObject(shape), unread]);

/** One entry for each server that was asked. */
const serverList = <Key extends string, Entry extends z.core.$ZodType>(key: Key, entry: Entry) => {
  const list = { [key]: z.array(entry) } as Record<Key, z.ZodMiniArray<Entry>>;
  const read = z.strictObject({ server: text, ...list });
  return fact({ servers: z.array(z.union([read, z.strictObject({ server: text, error: text })])) });
};

const lync = {
  "lync-version": fact({ version: text, text }),
  sites: fact({ sites: z.array(z.strictObject({ identity: text, siteId: text, displayName: text })) }),
  pools: fact({
    pools: z.array(z.strictObject({ fqdn: text, site: text, computers: texts, services: texts })),
  }),
  "trusted-pools": fact({
    trustedPools: z.array(
      z.strictObject({
        ...{ fqdn: text, registrar: text, site: text },
        ...{ requiresReplication: flag, outboundOnly: flag, throttleAsServer: flag, treatAsAuthenticated: flag },
        ...{ audioPortStart: whole, audioPortCount: whole, videoPortStart: whole, videoPortCount: whole },
        ...{ appSharingPortStart: whole, appSharingPortCount: whole, dependentServiceList: texts },
      }),
    ),
  }),
  "trusted-computers": fact({ trustedComputers: z.array(z.strictObject({ fqdn: text, pool: text })) }),
  "trusted-applications": fact({
    trustedApplications: z.array(
      z.strictObject({ pool: text, applicationId: text, protocol: text, legacyApplicationName: text, port: whole }),
    ),
  }),
  /** Of the pools that name a discovered server, as pool or as computer. */
  "trusted-endpoints": fact({ trustedEndpoints: z.array(z.strictObject({ pool: text, sipAddress: text })) }),
  "discovery-events": fact({ events: z.array(z.strictObject({ id: z.int(), source: text, time, text })) }),
};

const exchange = {
  "exchange-servers": fact({
    servers: z.array(
      z.strictObject({
        ...{ name: text, fqdn: text, adminDisplayVersion: text, serverRole: text, edition: text, site: text },
        ...{ isMailboxServer: flag, isClientAccessServer: flag, isUnifiedMessagingServer: flag },
      }),
    ),
  }),
  "mailbox-servers": fact({
    servers: z.array(
      z.strictObject({ name: text, databaseAvailabilityGroup: text, databaseCopyAutoActivationPolicy: text }),
    ),
  }),
  databases: fact({ databases: z.array(z.strictObject({ name: text, recovery: flag, servers: texts })) }),
  "owa-virtual-directories": serverList(
    "directories",
    z.strictObject({
      ...{ identity: text, name: text, instantMessagingEnabled: flag, instantMessagingType: text },
      ...{ instantMessagingServerName: text, instantMessagingCertificateThumbprint: text },
    }),
  ),
  "owa-mailbox-policies": fact({
    policies: z.array(
      z.strictObject({ name: text, isDefault: flag, instantMessagingEnabled: flag, instantMessagingType: text }),
    ),
  }),
  "dial-plans": fact({ dialPlans: z.array(z.strictObject({ name: text, uriType: text })) }),
  "um-services": fact({
    services: z.array(z.strictObject({ name: text, umStartupMode: text, dialPlans: texts })),
  }),
  "um-call-routers": serverList("settings", z.strictObject({ umStartupMode: text, dialPlans: texts })),
  "exchange-certificates": serverList(
    "certificates",
    z.strictObject({
      ...{ thumbprint: text, serialNumber: text, subject: text, issuer: text, notBefore: moment, notAfter: moment },
      ...{ services: text, status: text, isSelfSigned: flag, hasPrivateKey: flag, certificateDomains: texts },
    }),
  ),
  "setting-overrides": fact({
    overrides: z.array(
      z.strictObject({
        ...{ name: text, componentName: text, sectionName: text, status: text, minVersion: text, maxVersion: text },
        ...{ parameters: texts, server: texts },
      }),
    ),
  }),
};

const certificate = z.strictObject({
  ...{ thumbprint: text, serialNumber: text, subject: text, issuer: text, notBefore: moment, notAfter: moment },
  ...{ commonNames: texts, alternativeNames: texts, usages: texts, selfIssued: z.boolean(), chains: z.boolean() },
  ...{ hasPrivateKey: flag, provider: text },
});

const mailboxServer = {
  /** `domain` is the primary DNS suffix; empty where Windows or an earlier script did not tell it. */
  windows: fact({ version: text, powerShell: text, domain: text }),
  exchange: fact({ folder: text, version: text }),
  "ucma-runtime": fact({ path: text, exists: z.boolean(), version: text }),
  certificates: fact({
    certificates: z.array(z.union([certificate, z.strictObject({ thumbprint: text, error: text })])),
  }),
  "web-config": fact({
    ...{ path: text, sha256: text, problem: text, written: time, readOnly: z.boolean() },
    ...{ imServerName: z.nullable(text), imCertificateThumbprint: z.nullable(text) },
    ...{ lyncImSyncLogFilePath: z.nullable(text), imPortNumber: z.nullable(text) },
    ...{ enableImForOwaPremium: flag, lyncImSyncLogEnabled: flag },
  }),
  "app-pool": fact({ state: text }),
  "owa-events": fact({ events: z.array(z.strictObject({ id: z.int(), time })) }),
};

/** Every fact by its name, at the place where its script runs; a step names those that it compares. */
const facts = { lync, exchange, "mailbox-server": mailboxServer };

const file = <Script extends string, Shape extends z.core.$ZodLooseShape>(script: Script, shape: Shape) =>
  z.strictObject({
    schema: z.literal(factsSchemaNumber),
    script: z.literal(script),
    // As Windows tells it.
    host: z.string().check(z.regex(/^[^\s\p{C}]{1,63}$/u)),
    time,
    facts: z.strictObject(shape),
  });

export const factsFileSchema = z.discriminatedUnion("script", [
  file("Get-LyncFacts", facts.lync),
  file("Get-ExchangeFacts", facts.exchange),
  file("Get-MailboxServerFacts", facts["mailbox-server"]),
]);

export type FactsFile = z.infer<typeof factsFileSchema>;

export type FactsPlace = keyof typeof facts;

/** The facts of a place; each of them may be the reason why it could not be read. */
export type FactsOf<Place extends FactsPlace> = {
  readonly [Name in keyof (typeof facts)[Place]]: z.infer<(typeof facts)[Place][Name]>;
};
export type LyncFacts = FactsOf<"lync">;
export type ExchangeFacts = FactsOf<"exchange">;
export type MailboxServerFacts = FactsOf<"mailbox-server">;

/** A fact without the case that it could not be read. */
export type Told<Fact> = Exclude<Fact, { readonly error: string }>;

/** What a fact says, or undefined when it could not be read. */
export function told<Fact extends object>(entry: Fact): Told<Fact> | undefined {
  return "error" in entry ? undefined : (entry as Told<Fact>);
}
