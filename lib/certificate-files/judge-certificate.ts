import { judgeName } from "@/lib/command-output/read-certificates";
import type { CertificateInFile, CertificateRemark } from "./types";

const dayLength = 86_400_000;
const soon = 30 * dayLength;
const serverUsage = "1.3.6.1.5.5.7.3.1";
const anyUsage = "2.5.29.37.0";

/** One Mailbox server, as its form holds it. */
export interface CertificateRow {
  readonly fqdn: string;
  readonly certificateName: string;
  readonly previousCertificateName: string;
}

/** What speaks against a certificate at a time, as far as a file can tell: it tells neither the private key nor the chain. */
export function remarksOn(certificate: CertificateInFile, now: number): readonly CertificateRemark[] {
  const { commonNames, domains, notBefore, notAfter, usages, selfIssued, authority } = certificate;
  const remarks: readonly (CertificateRemark | false)[] = [
    authority && "authority",
    ...nameRemarks(commonNames, domains),
    notAfter <= now && "expired",
    notBefore > now && "not-yet-valid",
    notAfter > now && notAfter - now < soon && "expires-soon",
    usages.length > 0 && !usages.includes(serverUsage) && !usages.includes(anyUsage) && "no-server-usage",
    selfIssued && "self-signed",
  ];
  return remarks.filter((remark) => remark !== false);
}

function nameRemarks(commonNames: readonly string[], domains: readonly string[]): readonly CertificateRemark[] {
  const [name = "", ...others] = commonNames;
  if (name === "") return ["no-common-name"];
  if (others.length > 0) return ["several-names"];
  const verdict = judgeName(name);
  if (verdict !== "good") return [verdict];
  return domains.includes(name) ? [] : ["not-among-names"];
}

/** Whether nothing but its short life speaks against it. */
export function isUsable(remarks: readonly CertificateRemark[]): boolean {
  return remarks.every((remark) => remark === "expires-soon" || remark === "not-yet-valid");
}

/** The certificates of servers in a file: of a chain the one that signs no other; all of them where each does. */
export function leavesOf(certificates: readonly CertificateInFile[]): readonly CertificateInFile[] {
  const leaves = certificates.filter(({ authority }) => !authority);
  return leaves.length > 0 ? leaves : certificates;
}

/** The rows that expect a certificate with this name: as their certificate name, else as the name in their old one. */
export function rowsFor({ commonNames }: CertificateInFile, rows: readonly CertificateRow[]): readonly number[] {
  const indexes = (nameOf: (row: CertificateRow) => string) =>
    rows.flatMap((row, index) => (commonNames.includes(nameOf(row).trim().toLowerCase()) ? [index] : []));
  const wanted = indexes(({ certificateName, fqdn }) => certificateName.trim() || fqdn);
  return wanted.length > 0 ? wanted : indexes(({ previousCertificateName }) => previousCertificateName);
}
