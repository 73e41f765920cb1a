import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import type { MailboxServerFacts, Told } from "@/lib/facts/facts-schema";
import type { MailboxServer } from "@/lib/topology/types";

type Certificate = Told<Told<MailboxServerFacts["certificates"]>["certificates"][number]>;

export const facts = [
  compareFacts({
    place: "mailbox-server",
    reads: ["certificates"],
    contradictions({ certificates: found }, { server, time }) {
      const { fqdn, thumbprint, certificateName: name } = server;
      if (found === undefined) return [];
      const chosen = found.certificates.find((one) => sameName(one.thumbprint, thumbprint));
      if (chosen === undefined) {
        const named = found.certificates.find((one) => !("error" in one) && hasName(one.commonNames, name));
        const other = named && { name, thumbprint: named.thumbprint };
        return [contradiction("no-certificate", section, { server: fqdn, thumbprint, other })];
      }
      if ("error" in chosen) return [contradiction("not-collected", undefined, { on: fqdn, facts: undefined })];
      return certificateContradictions(chosen, server, time);
    },
  }),
];

const section = "mailbox-servers";

/** The rules of domain section 4, as the script refuses them. Times are of one form and compare like their texts. */
function certificateContradictions(
  certificate: Certificate,
  { fqdn: server, certificateName: name }: MailboxServer,
  time: string,
): readonly Contradiction[] {
  const { commonNames, alternativeNames, hasPrivateKey, selfIssued, chains, usages, provider } = certificate;
  const { notBefore, notAfter } = certificate;
  const expired = notAfter !== null && notAfter < time ? notAfter.slice(0, 10) : undefined;
  const begins = notBefore !== null && notBefore > time ? notBefore.slice(0, 10) : undefined;
  const isDated = expired === undefined && begins === undefined;
  const broken: readonly (Contradiction | false)[] = [
    !hasName(commonNames, name) && contradiction("other-subject", section, { server, name, subjects: commonNames }),
    !hasName(alternativeNames, name) && contradiction("not-among-names", section, { server, name }),
    hasPrivateKey === false && contradiction("no-private-key", section, { server }),
    expired !== undefined && contradiction("expired", section, { server, date: expired }),
    begins !== undefined && contradiction("not-yet-valid", section, { server, date: begins }),
    selfIssued && contradiction("self-issued", section, { server }),
    // Out of its dates none does, and the dates were named already.
    !selfIssued && !chains && isDated && contradiction("no-chain", section, { server }),
    usages.length > 0 && !usages.includes(serverUsage) && contradiction("no-server-usage", section, { server }),
    cngProviders.test(provider) && contradiction("cng-key", section, { server, provider }),
  ];
  return broken.filter((one) => one !== false);
}

const serverUsage = "1.3.6.1.5.5.7.3.1";
const cngProviders = /Key Storage Provider|Platform Crypto Provider/;

const hasName = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name));
