import { brokenRules, hasName, type StoredCertificate } from "@/lib/facts/certificate-rules";
import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import type { MailboxServer } from "@/lib/topology/types";

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

/** Each rule that a certificate breaks, with what its sentence names. */
function certificateContradictions(
  certificate: StoredCertificate,
  { fqdn: server, certificateName: name }: MailboxServer,
  time: string,
): readonly Contradiction[] {
  const { commonNames: subjects, notBefore, notAfter, provider } = certificate;
  const valuesOf = {
    "other-subject": { server, name, subjects },
    "not-among-names": { server, name },
    "no-private-key": { server },
    expired: { server, date: dayOf(notAfter) },
    "not-yet-valid": { server, date: dayOf(notBefore) },
    "self-issued": { server },
    "no-chain": { server },
    "no-server-usage": { server },
    "cng-key": { server, provider },
  } as const;
  return brokenRules(certificate, name, time).map((rule) => contradiction(rule, section, valuesOf[rule]));
}

const dayOf = (time: string | null): string => (time ?? "").slice(0, 10);
