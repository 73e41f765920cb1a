import type { NamedFacts } from "@/lib/from-facts/types";
import { factsFileSchema, type FactsFile } from "@/lib/facts/facts-schema";
import { domainOf } from "@/lib/facts/computer-name";
import { certificateFact, exchangeServer, factsJson } from "./example-facts";

/** What an invented organisation consists of; the collectors would find exactly this. */
export interface Estate {
  readonly pool: string;
  readonly clientAccess: readonly string[];
  readonly mailbox: readonly string[];
  /** Of each Mailbox server: the subject name of its one suitable certificate. */
  readonly certificateName: (fqdn: string) => string;
  readonly sipName: boolean;
}

export const estate: Estate = {
  pool: "pool01.contoso.com",
  clientAccess: ["cas01.contoso.com"],
  mailbox: ["mbx01.contoso.com", "mbx02.contoso.com"],
  certificateName: (fqdn) => (fqdn.startsWith("mbx02") ? "owa.contoso.com" : fqdn),
  sipName: true,
};

/** A thumbprint that only this server has. */
export const thumbprintOf = (fqdn: string): string =>
  Array.from({ length: 40 }, (_, index) => ((fqdn.charCodeAt(index % fqdn.length) * (index + 7)) % 16).toString(16))
    .join("")
    .toUpperCase();

const short = (fqdn: string) => fqdn.split(".")[0]?.toUpperCase() ?? "";
const list = (servers: readonly string[], entry: (fqdn: string) => object) =>
  servers.map((server) => ({ server, ...entry(server) }));

/** A facts file of a script, as the page reads it; `changes` replaces facts. */
export function named(
  script: FactsFile["script"],
  computer: string,
  changes: Readonly<Record<string, unknown>> = {},
  time = "2026-11-27T10:00:00Z",
): NamedFacts {
  const facts = factsFileSchema.parse({ ...(JSON.parse(factsJson(script, computer, changes)) as object), time });
  return { name: `facts-${computer}.json`, facts };
}

/** The files of the three collectors, run everywhere. */
export function estateFiles({ pool, clientAccess, mailbox, certificateName, sipName }: Estate): readonly NamedFacts[] {
  const all = [...new Set([...clientAccess, ...mailbox])];
  const plans = sipName ? ["Lync users"] : ["Branch PBX"];
  const server = (fqdn: string) => ({
    ...exchangeServer(fqdn),
    ...{ isMailboxServer: mailbox.includes(fqdn), isClientAccessServer: clientAccess.includes(fqdn) },
  });
  return [
    named("Get-LyncFacts", "FE01", {
      pools: {
        pools: [
          { fqdn: pool, site: "Munich", computers: ["fe01.contoso.com"], services: [`Registrar:${pool}`] },
          { fqdn: `office-${pool}`, site: "Munich", computers: [], services: [`WacService:office-${pool}`] },
        ],
      },
    }),
    named("Get-ExchangeFacts", short(clientAccess[0] ?? ""), {
      "exchange-servers": { servers: all.map(server) },
      databases: { databases: [{ name: "DB01", recovery: false, servers: mailbox.map(short) }] },
      "owa-mailbox-policies": {
        policies: [
          { name: "Default", isDefault: true, instantMessagingEnabled: true, instantMessagingType: "None" },
          { name: "Contractors", isDefault: false, instantMessagingEnabled: false, instantMessagingType: "None" },
        ],
      },
      "dial-plans": {
        dialPlans: [
          { name: "Lync users", uriType: "SipName" },
          { name: "Branch PBX", uriType: "TelExtn" },
        ],
      },
      "um-services": {
        services: mailbox.map((fqdn) => ({ name: short(fqdn), umStartupMode: "Dual", dialPlans: plans })),
      },
      "um-call-routers": {
        servers: list(clientAccess, () => ({ settings: [{ umStartupMode: "TCP", dialPlans: ["Branch PBX"] }] })),
      },
    }),
    ...mailbox.map((fqdn) =>
      named("Get-MailboxServerFacts", short(fqdn), {
        windows: { version: "6.3.9600.0", powerShell: "4.0", domain: domainOf(fqdn) },
        certificates: {
          certificates: [
            certificateFact(thumbprintOf(fqdn), certificateName(fqdn)),
            { ...certificateFact("0".repeat(40), fqdn), provider: "Microsoft Software Key Storage Provider" },
          ],
        },
      }),
    ),
  ];
}
