import type { CertificateFound } from "./read-certificates";

/** Why a certificate cannot serve, or only for a short time (domain section 4). */
export type Objection =
  | "self-signed"
  | "no-private-key"
  | "not-valid"
  | "wildcard"
  | "no-common-name"
  | "not-in-domains"
  | "expired"
  | "expires-soon";

/** One Mailbox server of the draft. */
export interface CertificateRow {
  readonly fqdn: string;
  readonly certificateName: string;
}

/** A certificate for a row, and what speaks against it. */
export interface Candidate {
  readonly certificate: CertificateFound;
  readonly objections: readonly Objection[];
}

/** What the output has for one row of the draft; `row` is its index. */
export interface RowMatch {
  readonly row: number;
  readonly fqdn: string;
  readonly candidates: readonly Candidate[];
}

const dayLength = 86_400_000;
/** A certificate that ends sooner is not filled in without a question. */
const soon = 30 * dayLength;

/**
 * The certificates that can be meant for each row that has a name: those that were found on that server where the output tells
 * the server, else those whose subject or whose list of domains has the row's certificate name or full name. Suitable ones come
 * first. `now` in milliseconds.
 */
export function matchCertificates(
  certificates: readonly CertificateFound[],
  rows: readonly CertificateRow[],
  now: number,
): readonly RowMatch[] {
  const byServer = groupBy(certificates, ({ server }) => (server === undefined ? [] : [server]));
  const byName = groupBy(certificates, ({ server, commonName, domains }) =>
    server === undefined ? [...new Set([commonName, ...domains])] : [],
  );
  return rows.flatMap(({ fqdn, certificateName }, row): readonly RowMatch[] => {
    const name = fqdn.trim().toLowerCase();
    if (name === "") return [];
    const wanted = certificateName.trim().toLowerCase() || name;
    const found = byServer.get(name) ?? byName.get(wanted) ?? byName.get(name) ?? [];
    const candidates = unique(found)
      .map((certificate) => ({ certificate, objections: objectionsTo(certificate, now) }))
      .sort((a, b) => a.objections.length - b.objections.length);
    return [{ row, fqdn: name, candidates }];
  });
}

/** What speaks against a certificate; what the output does not tell does not. */
export function objectionsTo(certificate: CertificateFound, now: number): readonly Objection[] {
  const { commonName, domains, domainsCut, notAfter, status } = certificate;
  const found: Objection[] = [];
  if (certificate.selfSigned === true) found.push("self-signed");
  if (certificate.privateKey === false) found.push("no-private-key");
  if (status !== undefined && status.toLowerCase() !== "valid") found.push("not-valid");
  if (commonName === "") found.push("no-common-name");
  else if (commonName.startsWith("*")) found.push("wildcard");
  else if (domains.length > 0 && !domainsCut && !domains.includes(commonName)) found.push("not-in-domains");
  if (notAfter !== undefined && notAfter + dayLength <= now) found.push("expired");
  else if (notAfter !== undefined && notAfter - now < soon) found.push("expires-soon");
  return found;
}

function groupBy(
  certificates: readonly CertificateFound[],
  keysOf: (certificate: CertificateFound) => readonly string[],
): ReadonlyMap<string, readonly CertificateFound[]> {
  const groups = new Map<string, CertificateFound[]>();
  for (const certificate of certificates) {
    for (const key of keysOf(certificate)) {
      const group = groups.get(key);
      if (group) group.push(certificate);
      else groups.set(key, [certificate]);
    }
  }
  return groups;
}

function unique(certificates: readonly CertificateFound[]): readonly CertificateFound[] {
  return [...new Map(certificates.map((certificate) => [certificate.thumbprint, certificate])).values()];
}
