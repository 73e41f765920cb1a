import type { Plan } from "@/lib/plan/types";
import type { MailboxServer } from "@/lib/topology/types";
import type { Contradiction } from "./contradictions";
import { entriesOf, factOf, sameName, textOf, type FactEntry } from "./fact-reader";
import type { FactsRecord } from "./types";

/** What one Mailbox server has against its answers: certificate, runtime and the way to the pool (domain section 4). */
export function mailboxServerContradictions(record: FactsRecord, plan: Plan): readonly Contradiction[] {
  const server = plan.topology.mailboxServers.find(({ fqdn }) => fqdn === record.host);
  if (server === undefined) return [];
  return [...certificate(record, server), ...surroundings(record, server, plan.topology.poolFqdn ?? "")];
}

function certificate(record: FactsRecord, server: MailboxServer): readonly Contradiction[] {
  const fact = factOf(record, "im-certificate");
  if (fact["certificates"] === undefined) return [];
  const certificates = entriesOf(fact["certificates"]);
  const chosen = certificates.find((one) => sameName(textOf(one["thumbprint"]), server.thumbprint));
  const told = (code: string, message: string): Contradiction => ({
    ...{ code, message, section: "mailbox-servers", grave: false },
  });
  if (chosen === undefined) {
    const named = certificates.find((one) => sameName(commonName(one), server.certificateName));
    const advice = named
      ? ` A certificate for ${server.certificateName} there has ${textOf(named["thumbprint"])}.`
      : "";
    return [
      told("no-certificate", `${server.fqdn} has no certificate with the thumbprint ${server.thumbprint}.${advice}`),
    ];
  }
  return [
    ...(sameName(commonName(chosen), server.certificateName)
      ? []
      : [
          told(
            "other-subject",
            `The certificate of ${server.fqdn} is for ${commonName(chosen)}, and your answers say ${server.certificateName}; Lync trusts exactly this name.`,
          ),
        ]),
    ...(chosen["hasPrivateKey"] === false
      ? [
          told(
            "no-private-key",
            `The certificate of ${server.fqdn} has no private key there, so Exchange cannot use it.`,
          ),
        ]
      : []),
    // Both are dates of one form, so their texts compare like their days.
    ...(isDay(textOf(chosen["notAfter"])) && textOf(chosen["notAfter"]) < record.time.slice(0, 10)
      ? [told("expired", `The certificate of ${server.fqdn} expired on ${textOf(chosen["notAfter"])}.`)]
      : []),
  ];
}

function surroundings(record: FactsRecord, server: MailboxServer, pool: string): readonly Contradiction[] {
  const runtime = factOf(record, "ucma-runtime");
  const config = factOf(record, "owa-web-config");
  return [
    ...(runtime["exists"] === false
      ? [
          {
            code: "no-runtime",
            message: `The UCMA runtime is missing on ${server.fqdn}: install it before the change.`,
            section: undefined,
            grave: false,
          },
        ]
      : []),
    ...(config["poolAnswersOn5061"] === false
      ? [
          {
            code: "pool-silent",
            message: `${server.fqdn} does not reach ${pool} on port 5061: check the name of the pool and the firewall between them.`,
            section: "lync-pool" as const,
            grave: false,
          },
        ]
      : []),
  ];
}

/** The name in the subject: of a distinguished name, the value of CN. */
function commonName(certificate: FactEntry): string {
  return /(?:^|,\s*)CN=("?)(.*?)\1(?:,|$)/i.exec(textOf(certificate["subject"]))?.[2] ?? "";
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
