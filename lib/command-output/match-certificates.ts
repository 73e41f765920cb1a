import { judgeName, type CertificateFound } from "./read-certificates";

/** Why a certificate cannot serve, or only for a short time (domain section 4). */
export type Objection =
  | "self-signed"
  | "no-private-key"
  | "not-valid"
  | "wildcard"
  | "no-common-name"
  | "no-domain"
  | "no-host-name"
  | "not-in-domains"
  | "expired"
  | "expires-soon";

/** What the output has to tell before a certificate is filled in without a question. */
export type Untold = "Subject" | "IsSelfSigned" | "HasPrivateKey" | "NotAfter";

/** One Mailbox server of the draft. */
export interface CertificateRow {
  readonly fqdn: string;
  readonly certificateName: string;
}

/** A certificate for a row, what speaks against it, and what is not told of it. */
export interface Candidate {
  readonly certificate: CertificateFound;
  readonly objections: readonly Objection[];
  readonly untold: readonly Untold[];
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
    server === undefined ? [...new Set([commonName ?? "", ...domains])] : [],
  );
  const shortNames = groupBy(rows, ({ fqdn }) => [fqdn.trim().toLowerCase().split(".", 1)[0] ?? ""]);
  return rows.flatMap(({ fqdn, certificateName }, row): readonly RowMatch[] => {
    const name = fqdn.trim().toLowerCase();
    if (name === "") return [];
    const wanted = certificateName.trim().toLowerCase() || name;
    const short = name.split(".", 1)[0] ?? "";
    // A computer name without its domain tells the server where only one row can be meant.
    const onServer = byServer.get(name) ?? (shortNames.get(short)?.length === 1 ? byServer.get(short) : undefined);
    const found = onServer ?? byName.get(wanted) ?? byName.get(name) ?? [];
    const candidates = unique(found)
      .map((certificate) => ({
        certificate,
        objections: objectionsTo(certificate, now),
        untold: untoldOf(certificate),
      }))
      .sort((a, b) => a.objections.length - b.objections.length || a.untold.length - b.untold.length);
    return [{ row, fqdn: name, candidates }];
  });
}

/** What speaks against a certificate; what the output does not tell does not. */
export function objectionsTo(certificate: CertificateFound, now: number): readonly Objection[] {
  const { commonName, domains, domainsCut, notAfter, notAfterLatest, status } = certificate;
  const found: Objection[] = [];
  if (certificate.selfSigned === true) found.push("self-signed");
  if (certificate.privateKey === false) found.push("no-private-key");
  if (status !== undefined && status.toLowerCase() !== "valid") found.push("not-valid");
  if (commonName !== undefined) found.push(...objectionsToName(commonName, domains, domainsCut));
  // Where day and month can be swapped, only what both readings say is certain.
  if (notAfterLatest !== undefined && notAfterLatest + dayLength <= now) found.push("expired");
  else if (notAfter !== undefined && notAfter - now < soon) found.push("expires-soon");
  return found;
}

function objectionsToName(name: string, domains: readonly string[], domainsCut: boolean): readonly Objection[] {
  if (name === "") return ["no-common-name"];
  const verdict = judgeName(name);
  if (verdict !== "good") return [verdict];
  return domains.length > 0 && !domainsCut && !domains.includes(name) ? ["not-in-domains"] : [];
}

/** What is missing, cut or unreadable, so that a person has to look at the server. */
function untoldOf({ commonName, selfSigned, privateKey, notAfter, status }: CertificateFound): readonly Untold[] {
  return [
    ...(commonName === undefined ? (["Subject"] as const) : []),
    ...(selfSigned === undefined ? (["IsSelfSigned"] as const) : []),
    ...(privateKey === undefined ? (["HasPrivateKey"] as const) : []),
    // A status that is Valid says that the dates are.
    ...(notAfter === undefined && status === undefined ? (["NotAfter"] as const) : []),
  ];
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function unique(certificates: readonly CertificateFound[]): readonly CertificateFound[] {
  return [...new Map(certificates.map((certificate) => [certificate.thumbprint, certificate])).values()];
}
