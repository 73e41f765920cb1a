import type { ExchangeFacts, FactsFile, LyncFacts, MailboxServerFacts } from "@/lib/facts/facts-schema";

/** Facts of a Front End that knows its pool and its site, and discovered nobody. */
export const lyncFacts: LyncFacts = {
  "lync-version": { version: "5.0.8308.0", text: "Microsoft Lync Server 2013 (5.0.8308.0)" },
  sites: { sites: [{ identity: "Site:Munich", siteId: "Munich", displayName: "Munich headquarters" }] },
  pools: {
    pools: [
      {
        fqdn: "pool01.contoso.com",
        site: "Munich",
        computers: ["fe01.contoso.com", "fe02.contoso.com"],
        services: ["Registrar:pool01.contoso.com"],
      },
    ],
  },
  "trusted-pools": { trustedPools: [] },
  "trusted-computers": { trustedComputers: [] },
  "trusted-applications": { trustedApplications: [] },
  "trusted-endpoints": { trustedEndpoints: [] },
  "discovery-events": {
    events: [
      {
        id: 14492,
        source: "LS Protocol Stack",
        time: "2026-11-20T00:00:00Z",
        text: "Known servers:\r\nFQDN: fe01.contoso.com, Version: 6\r\nFQDN: um.unplanned.example, Version: 0\r\n",
      },
      {
        id: 44024,
        source: "LS Exchange Unified Messaging Routing",
        time: "2026-11-20T00:05:00Z",
        text: "Exchange servers that were found:\r\num.unplanned.example\r\n",
      },
    ],
  },
};

/** The facts that change when Lync discovered more servers. */
export const discoveredFacts = (...names: readonly string[]) => ({
  "discovery-events": {
    events: [
      {
        id: 14492,
        source: "LS Protocol Stack",
        time: "2026-11-20T00:00:00Z",
        text: `Known servers:\r\nFQDN: fe01.contoso.com, Version: 6\r\n${names.map((fqdn) => `FQDN: ${fqdn}, Version: 0\r\n`).join("")}`,
      },
      {
        id: 44024,
        source: "LS Exchange Unified Messaging Routing",
        time: "2026-11-20T00:05:00Z",
        text: `Exchange servers that were found:\r\n${names.join("\r\n")}\r\n`,
      },
    ],
  },
});

/** A trusted application pool as the facts hold it. */
export const trustedPool = (fqdn: string, registrar = "pool01.contoso.com", site = "Munich") => ({
  ...{ fqdn, registrar, site },
  ...{ requiresReplication: false, outboundOnly: false, throttleAsServer: true, treatAsAuthenticated: true },
  ...{ audioPortStart: null, audioPortCount: 0, videoPortStart: null, videoPortCount: 0 },
  ...{ appSharingPortStart: null, appSharingPortCount: 0, dependentServiceList: [] },
});

/** Names that Lync discovered, each with a trusted pool, a computer and an application of the same name. */
export const duplicateFacts = (...names: readonly string[]) => ({
  ...discoveredFacts(...names),
  "trusted-pools": { trustedPools: names.map((fqdn) => trustedPool(fqdn)) },
  "trusted-computers": { trustedComputers: names.map((fqdn) => ({ fqdn, pool: fqdn })) },
  "trusted-applications": {
    trustedApplications: names.map((pool) => ({
      ...{ pool, applicationId: "OutlookWebApp", protocol: "Mtls", legacyApplicationName: "outlookwebapp", port: 5199 },
    })),
  },
});

/** An Exchange 2013 server as the facts hold it. */
export const exchangeServer = (fqdn: string, adminDisplayVersion = "Version 15.0 (Build 1497.2)") => ({
  name: fqdn.split(".")[0]?.toUpperCase() ?? "",
  ...{ fqdn, adminDisplayVersion, serverRole: "Mailbox, ClientAccess", edition: "Enterprise" },
  site: "contoso.com/Configuration/Sites/Munich",
  ...{ isMailboxServer: true, isClientAccessServer: true, isUnifiedMessagingServer: true },
});

/** Facts of an organisation in which there is nothing. */
const exchangeFacts: ExchangeFacts = {
  "exchange-servers": { servers: [] },
  "mailbox-servers": { servers: [] },
  databases: { databases: [] },
  "owa-virtual-directories": { servers: [] },
  "owa-mailbox-policies": { policies: [] },
  "dial-plans": { dialPlans: [] },
  "um-services": { services: [] },
  "um-call-routers": { servers: [] },
  "exchange-certificates": { servers: [] },
  "setting-overrides": { overrides: [] },
};

/** A certificate that keeps every rule. */
export const certificateFact = (thumbprint: string, name: string) => ({
  ...{ thumbprint, serialNumber: "4C01", subject: `CN=${name}, OU=IT, O=Litware`, issuer: "CN=Litware CA" },
  ...{ notBefore: "2026-01-01T00:00:00Z", notAfter: "2028-11-25T00:00:00Z" },
  ...{ commonNames: [name], alternativeNames: [`autodiscover.${name}`, name] },
  ...{ usages: ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"], selfIssued: false, chains: true },
  ...{ hasPrivateKey: true, provider: "Microsoft RSA SChannel Cryptographic Provider" },
});

/** Facts of mbx01.contoso.com before the change. */
export const mailboxServerFacts: MailboxServerFacts = {
  windows: { version: "6.3.9600.0", powerShell: "4.0", domain: "contoso.com" },
  exchange: { folder: "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\", version: "15.0.1497.2" },
  "ucma-runtime": { path: "C:\\Program Files\\Microsoft UCMA 4.0\\Runtime\\SSP\\x.dll", exists: true, version: "5.0" },
  certificates: { certificates: [certificateFact("E2CE643F53C82D5DFAF4C248D21518E6F71B2139", "mbx01.contoso.com")] },
  "web-config": {
    ...{ path: "C:\\Exchange\\ClientAccess\\Owa\\web.config", sha256: "00", problem: "", readOnly: false },
    ...{ written: "2026-11-01T00:00:00Z", imServerName: null, imCertificateThumbprint: null },
    ...{ lyncImSyncLogFilePath: null, imPortNumber: null, enableImForOwaPremium: false, lyncImSyncLogEnabled: true },
  },
  "app-pool": { state: "Started" },
  "owa-events": { events: [] },
};

const examples = {
  "Get-LyncFacts": lyncFacts,
  "Get-ExchangeFacts": exchangeFacts,
  "Get-MailboxServerFacts": mailboxServerFacts,
} as const satisfies Readonly<Record<FactsFile["script"], object>>;

/** A facts file as the scripts write it; `changes` replaces facts of the example. */
export function factsJson(
  script: FactsFile["script"],
  computer: string,
  changes: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    schema: 4,
    script,
    host: computer,
    time: "2026-11-27T10:00:00Z",
    facts: { ...examples[script], ...changes },
  });
}
