import type { PlanWords } from "@/lib/messages/words";
import type { MailboxServer } from "@/lib/topology/types";
import type { DrawnLine } from "./drawn-line";

type Texts = PlanWords["drawing"];

const mostNames = 8;

/** Every server where there are few; the first, the last and their number where there are many. */
export function serverNames(all: readonly string[], texts: Texts): readonly DrawnLine[] {
  return (all.length > mostNames ? rangeOf(all, texts) : all).map(name);
}

/** As servers, but these names have no domain that could be said once. */
export function policyNames(all: readonly string[], texts: Texts): readonly DrawnLine[] {
  return (all.length > mostNames ? ends(all, texts) : all).map(name);
}

/** Mailbox servers, and the name in the certificate on a line of its own wherever it is another one. */
export function mailboxServerNames(servers: readonly MailboxServer[], texts: Texts): readonly DrawnLine[] {
  const fqdns = servers.map(({ fqdn }) => fqdn);
  const certificates = [...new Set(servers.map(({ certificateName }) => certificateName))];
  const [certificate = ""] = certificates;
  if (servers.length > 1 && certificates.length === 1) {
    return [...serverNames(fqdns, texts), words(texts.oneCertificate), ...serverNames([certificate], texts)];
  }
  if (servers.length <= mostNames) {
    return servers.flatMap(({ fqdn, certificateName }) => [
      name(fqdn),
      ...(certificateName === fqdn ? [] : [{ ...name(texts.certificate(certificateName)), indented: true }]),
    ]);
  }
  const differ = servers.some(({ fqdn, certificateName }) => certificateName !== fqdn);
  return [
    ...serverNames(fqdns, texts),
    ...(differ ? [words(texts.manyCertificates), ...serverNames(certificates, texts)] : []),
  ];
}

/** `mbx01 … mbx50 (50)` and the domain that all of them share, or two whole names. */
function rangeOf(all: readonly string[], texts: Texts): readonly string[] {
  const [first = ""] = all;
  const domain = first.includes(".") ? first.slice(first.indexOf(".")) : "";
  if (domain === "" || !all.every((fqdn) => fqdn.endsWith(domain))) return ends(all, texts);
  const host = (fqdn: string) => fqdn.slice(0, -domain.length);
  return [texts.range(host(first), host(all.at(-1) ?? ""), all.length), texts.domain(domain.slice(1))];
}

function ends(all: readonly string[], texts: Texts): readonly string[] {
  return [texts.from(all[0] ?? ""), texts.to(all.at(-1) ?? "", all.length)];
}

function name(text: string): DrawnLine {
  return { text, tone: "existing", mono: true };
}

function words(text: string): DrawnLine {
  return { text, tone: "existing", mono: false };
}
