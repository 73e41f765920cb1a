import type { PlanWords } from "@/lib/messages/words";
import type { MailboxServer } from "@/lib/topology/types";
import type { DrawnLine } from "./drawn-line";

type Texts = PlanWords["drawing"];

const mostNames = 8;
const mostInOneLine = 3;

/** How much room the names of a drawing take. */
export interface Naming {
  readonly servers: (all: readonly string[], texts: Texts) => readonly DrawnLine[];
  readonly mailboxServers: (servers: readonly MailboxServer[], texts: Texts) => readonly DrawnLine[];
  readonly policies: (all: readonly string[], texts: Texts) => readonly DrawnLine[];
}

/** Every server where there are few; the first, the last and their number where there are many. */
function serverNames(all: readonly string[], texts: Texts): readonly DrawnLine[] {
  return (all.length > mostNames ? rangeOf(all, texts) : all).map(name);
}

/** Every server in one line: `mbx01, mbx02, mbx03` where all share a domain, which is then left out. */
function namesInOneLine(all: readonly string[], texts: Texts): readonly DrawnLine[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  if (others.length === 0) return [name(first)];
  const domain = sharedDomain(all);
  const short = all.map((fqdn) => fqdn.slice(0, fqdn.length - domain.length));
  const last = short.at(-1) ?? "";
  return [name(all.length > mostInOneLine ? texts.range(short[0] ?? "", last, all.length) : short.join(", "))];
}

/** As servers, but these names have no domain that could be said once. */
function policyNames(all: readonly string[], texts: Texts): readonly DrawnLine[] {
  return (all.length > mostNames ? ends(all, texts) : all).map(name);
}

/** Mailbox servers, and the name in the certificate on a line of its own wherever it is another one. */
function mailboxServerNames(servers: readonly MailboxServer[], texts: Texts): readonly DrawnLine[] {
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
  const domain = sharedDomain(all);
  if (domain === "") return ends(all, texts);
  const host = (fqdn: string) => fqdn.slice(0, -domain.length);
  return [texts.range(host(first), host(all.at(-1) ?? ""), all.length), texts.domain(domain.slice(1))];
}

/** What follows the first label of each name, with its dot; empty where the names do not share it. */
function sharedDomain(all: readonly string[]): string {
  const [first = ""] = all;
  const domain = first.includes(".") ? first.slice(first.indexOf(".")) : "";
  return all.every((fqdn) => fqdn.endsWith(domain)) ? domain : "";
}

function ends(all: readonly string[], texts: Texts): readonly string[] {
  return [texts.from(all[0] ?? ""), texts.to(all.at(-1) ?? "", all.length)];
}

/** A line for each name, and the names in certificates. */
export const eachName: Naming = { servers: serverNames, mailboxServers: mailboxServerNames, policies: policyNames };

/** A line for each kind, for a small drawing. */
export const oneLine: Naming = {
  servers: namesInOneLine,
  mailboxServers: (servers, texts) =>
    namesInOneLine(
      servers.map(({ fqdn }) => fqdn),
      texts,
    ),
  policies: ([first, ...others], texts) =>
    first === undefined ? [] : [name(others.length === 0 ? first : texts.firstOf(first, others.length + 1))],
};

function name(text: string): DrawnLine {
  return { text, tone: "existing", mono: true };
}

function words(text: string): DrawnLine {
  return { text, tone: "existing", mono: false };
}
