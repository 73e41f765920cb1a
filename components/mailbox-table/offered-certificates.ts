import { isUsable, leavesOf, remarksOn, rowsFor } from "@/lib/certificate-files/judge-certificate";
import { kindByName } from "@/lib/files/certificate-file";
import { readCertificateFile, mostBytes } from "@/lib/certificate-files/read-certificate-file";
import type { CertificateInFile, CertificateRemark, FileReading, FileRefusal } from "@/lib/certificate-files/types";
import type { MailboxRowValues } from "./mailbox-values";

/** Why a certificate was put into rows, or into none. */
export type Verdict = "filled" | "already" | "is-old" | "differs" | "other-name" | "not-suitable";

export interface OfferedCertificate {
  readonly certificate: CertificateInFile;
  readonly remarks: readonly CertificateRemark[];
  readonly verdict: Verdict;
  /** Indexes of the rows that the verdict is about. */
  readonly rows: readonly number[];
}

/** What one file gives. */
export type OfferedFile = { readonly name: string } & (
  { readonly refused: FileRefusal } | { readonly certificates: readonly OfferedCertificate[] }
);

/** Reads files that a person chose; one whose name says that it holds a private key is not opened. */
export async function readFiles(files: readonly File[]): Promise<readonly (FileReading & { readonly name: string })[]> {
  return Promise.all(
    files.map(async (file) => {
      const { name } = file;
      if (kindByName(name) === "private-key") return { name, ok: false, why: "private-key" } as const;
      if (file.size > mostBytes) return { name, ok: false, why: "too-large" } as const;
      return { name, ...readCertificateFile(new Uint8Array(await file.arrayBuffer())) };
    }),
  );
}

/** Puts each certificate into the rows that expect its name, as far as nothing speaks against it and nothing else is there. */
export function offerCertificates(
  files: readonly (FileReading & { readonly name: string })[],
  rows: readonly MailboxRowValues[],
  now: number,
): { readonly files: readonly OfferedFile[]; readonly rows: readonly MailboxRowValues[] } {
  let next = rows;
  const offered = files.map((file): OfferedFile => {
    if (!file.ok) return { name: file.name, refused: file.why };
    const certificates = leavesOf(file.certificates).map((certificate) => {
      const one = judge(certificate, next, now);
      if (one.verdict === "filled") next = withCertificate(next, one.rows, certificate);
      return one;
    });
    return { name: file.name, certificates };
  });
  return { files: offered, rows: next };
}

function judge(certificate: CertificateInFile, rows: readonly MailboxRowValues[], now: number): OfferedCertificate {
  const { thumbprint } = certificate;
  const remarks = remarksOn(certificate, now);
  const found = (verdict: Verdict, about: readonly number[]) => ({ certificate, remarks, verdict, rows: about });
  const rowsWith = (column: "thumbprint" | "previousThumbprint") =>
    rows.flatMap((row, index) => (row[column].trim().toUpperCase() === thumbprint ? [index] : []));
  const old = rowsWith("previousThumbprint");
  if (old.length > 0) return found("is-old", old);
  const expecting = rowsFor(certificate, rows);
  if (expecting.length === 0) return found("other-name", []);
  if (!isUsable(remarks)) return found("not-suitable", expecting);
  const present = rowsWith("thumbprint");
  const empty = expecting.filter((index) => rows[index]?.thumbprint.trim() === "");
  if (empty.length > 0) return found("filled", empty);
  return expecting.every((index) => present.includes(index))
    ? found("already", expecting)
    : found("differs", expecting);
}

/** The rows with this certificate as their new one; a name that was there and is another one now is that of the old one. */
export function withCertificate(
  rows: readonly MailboxRowValues[],
  indexes: readonly number[],
  { thumbprint, commonNames: [name = ""] }: CertificateInFile,
): readonly MailboxRowValues[] {
  return rows.map((row, index) => {
    if (!indexes.includes(index)) return row;
    const fqdn = row.fqdn.trim().toLowerCase();
    const before = row.certificateName.trim().toLowerCase();
    const previousCertificateName =
      row.previousCertificateName === "" && before !== "" && before !== name ? before : row.previousCertificateName;
    return { ...row, thumbprint, certificateName: name === fqdn ? "" : name, previousCertificateName };
  });
}
