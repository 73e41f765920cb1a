import type { Plan } from "@/lib/plan/types";
import type { MailboxServer } from "@/lib/topology/types";
import { sameName } from "./computer-name";
import type { Contradiction } from "./contradictions";
import { told, type MailboxServerFacts } from "./facts-schema";
import type { MailboxServerFactsRecord } from "./types";

type Found = readonly Contradiction[];

/** What one Mailbox server has against its answers: certificate, runtime and web.config (domain sections 3, 4 and 6). */
export function mailboxServerContradictions(record: MailboxServerFactsRecord, plan: Plan): Found {
  const server = plan.topology.mailboxServers.find(({ fqdn }) => fqdn === record.host);
  if (server === undefined) return [];
  return [...certificate(record, server), ...surroundings(record.facts, server.fqdn)];
}

function certificate({ facts, time }: MailboxServerFactsRecord, server: MailboxServer): Found {
  const certificates = told(facts.certificates)?.certificates;
  if (certificates === undefined) return [];
  const { fqdn, thumbprint, certificateName } = server;
  const chosen = certificates.find((one) => sameName(one.thumbprint, thumbprint));
  if (chosen === undefined) {
    const named = certificates.find((one) => !("error" in one) && hasName(one.commonNames, certificateName));
    const advice = named ? ` A certificate for ${certificateName} there has ${named.thumbprint}.` : "";
    return [
      settledByAnswers("no-certificate", `${fqdn} has no certificate with the thumbprint ${thumbprint}.${advice}`),
    ];
  }
  if ("error" in chosen)
    return [onServer("not-collected", `The certificate of ${fqdn} could not be examined; what was told stands below.`)];
  return certificateRules
    .filter(({ breaks }) => breaks(chosen, certificateName, time))
    .map(({ code, says }) => settledByAnswers(code, `The certificate of ${fqdn} ${says(chosen, certificateName)}`));
}

type Certificate = Exclude<
  NonNullable<Extract<MailboxServerFacts["certificates"], { certificates: unknown }>>["certificates"][number],
  { error: string }
>;

interface CertificateRule {
  readonly code: string;
  breaks(certificate: Certificate, name: string, time: string): boolean;
  says(certificate: Certificate, name: string): string;
}

/** The rules of domain section 4, as the script refuses them. Times are of one form and compare like their texts. */
const certificateRules: readonly CertificateRule[] = [
  {
    code: "other-subject",
    breaks: ({ commonNames }, name) => !hasName(commonNames, name),
    says: ({ commonNames }, name) =>
      `is for ${commonNames.join(", ")}, and your answers say ${name}; Lync trusts exactly this name.`,
  },
  {
    code: "not-among-names",
    breaks: ({ alternativeNames }, name) => !hasName(alternativeNames, name),
    says: (_certificate, name) => `does not list ${name} as a subject alternative name, and Lync looks for it there.`,
  },
  {
    code: "no-private-key",
    breaks: ({ hasPrivateKey }) => hasPrivateKey === false,
    says: () => "has no private key there, so Exchange cannot use it.",
  },
  {
    code: "expired",
    breaks: ({ notAfter }, _name, time) => notAfter !== null && notAfter < time,
    says: ({ notAfter }) => `expired on ${(notAfter ?? "").slice(0, 10)}.`,
  },
  {
    code: "not-yet-valid",
    breaks: ({ notBefore }, _name, time) => notBefore !== null && notBefore > time,
    says: ({ notBefore }) => `is valid from ${(notBefore ?? "").slice(0, 10)} on only.`,
  },
  {
    code: "self-issued",
    breaks: ({ selfIssued }) => selfIssued,
    says: () => "is self-issued, so Lync does not trust it.",
  },
  {
    code: "no-chain",
    // Out of its dates none does, and the dates were named already.
    breaks: ({ selfIssued, chains, notBefore, notAfter }, _name, time) =>
      !selfIssued && !chains && !((notAfter ?? time) < time || (notBefore ?? time) > time),
    says: () => "does not chain to a root that this computer trusts.",
  },
  {
    code: "no-server-usage",
    breaks: ({ usages }) => usages.length > 0 && !usages.includes("1.3.6.1.5.5.7.3.1"),
    says: () => "is not meant for server authentication.",
  },
  {
    code: "cng-key",
    breaks: ({ provider }) => /Key Storage Provider|Platform Crypto Provider/.test(provider),
    says: ({ provider }) => `keeps its key in the ${provider}; Outlook Web App needs a legacy provider.`,
  },
];

function surroundings(facts: MailboxServerFacts, fqdn: string): Found {
  const config = told(facts["web-config"]);
  return [
    ...(told(facts["ucma-runtime"])?.exists === false
      ? [onServer("no-runtime", `The UCMA runtime is missing on ${fqdn}: install it before the change.`)]
      : []),
    ...(config?.enableImForOwaPremium === true
      ? [
          onServer(
            "im-switched-off",
            `EnableIMForOwaPremium is true in web.config of ${fqdn}, which keeps instant messaging off: set it to false before the change.`,
          ),
        ]
      : []),
    ...(config !== undefined && config.problem !== ""
      ? [onServer("web-config", `web.config of ${fqdn} cannot be edited safely: ${config.problem}.`)]
      : []),
    ...(config?.readOnly === true ? [onServer("web-config", `web.config of ${fqdn} is read-only.`)] : []),
  ];
}

const hasName = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name));

const settledByAnswers = (code: string, message: string): Contradiction => ({
  ...{ code, message, section: "mailbox-servers", grave: false },
});

const onServer = (code: string, message: string): Contradiction => ({
  ...{ code, message, section: undefined, grave: false },
});
