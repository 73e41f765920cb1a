import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { cellIn, oneLine, readFlag, readList, unbroken, type Row } from "./cells";
import type { Reading } from "./findings";
import { readDays } from "./read-day";
import { readOutput, wantedIn } from "./read-output";

/** One certificate as Get-ExchangeCertificate describes it; what the output does not tell is undefined. */
export interface CertificateFound {
  /** As the thumbprint policy stores it. */
  readonly thumbprint: string;
  /** The server on which it was found, in lower case; only the command of the wizard and facts files tell. */
  readonly server: string | undefined;
  /** The name after CN= in the subject, in lower case; empty when there is none, undefined when the subject is not told. */
  readonly commonName: string | undefined;
  /** Names in lower case; may be incomplete when `domainsCut`. */
  readonly domains: readonly string[];
  readonly domainsCut: boolean;
  /** First millisecond of the earliest and of the latest day that NotAfter can mean. */
  readonly notAfter: number | undefined;
  readonly notAfterLatest: number | undefined;
  /** NotAfter as the console wrote it. */
  readonly notAfterText: string;
  readonly status: string | undefined;
  readonly selfSigned: boolean | undefined;
  readonly privateKey: boolean | undefined;
}

export interface CertificatesFound extends Reading {
  readonly certificates: readonly CertificateFound[];
  /** Records whose thumbprint is missing, cut or no thumbprint. */
  readonly unread: number;
}

/** The certificates in the output of Get-ExchangeCertificate (domain section 4), of one server or of many, in any form. */
export function readCertificates(text: string): CertificatesFound {
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["certificate"], ["Thumbprint", "Subject", "CertificateDomains"]);
  const certificates = rows.flatMap((row) => {
    const shown = cellIn(row, "Thumbprint");
    const thumbprint = thumbprintPolicy.normalise(shown.cut ? "" : shown.text.replace(/\s/g, ""));
    return thumbprint.ok ? [certificateOf(row, thumbprint.value.value)] : [];
  });
  return { certificates, unread: rows.length - certificates.length, refusal, remarks: output.remarks };
}

function certificateOf(row: Row, thumbprint: string): CertificateFound {
  const subject = cellIn(row, "Subject");
  const domains = cellIn(row, "CertificateDomains");
  const notAfterText = oneLine(cellIn(row, "NotAfter"));
  const days = cellIn(row, "NotAfter").cut ? undefined : readDays(notAfterText);
  const status = cellIn(row, "Status");
  return {
    thumbprint,
    server: unbroken(cellIn(row, "Server")).toLowerCase() || undefined,
    commonName: commonNameIn(unbroken(subject), subject.cut),
    domains: readList(domains).map((name) => name.toLowerCase()),
    domainsCut: domains.cut,
    notAfter: days?.earliest,
    notAfterLatest: days?.latest,
    notAfterText,
    status: status.cut || !/^[A-Za-z]+$/.test(status.text) ? undefined : status.text,
    selfSigned: readFlag(cellIn(row, "IsSelfSigned")) ?? (isOwnIssuer(row) ? true : undefined),
    privateKey: readFlag(cellIn(row, "HasPrivateKey")),
  };
}

/** The name after CN=, whole: one that ends where the console cut the subject is not told. */
function commonNameIn(subject: string, cut: boolean): string | undefined {
  if (subject === "") return undefined;
  const [found, quoted, plain = ""] = /(?:^|[,\s])CN\s*=\s*(?:"([^"]*)"|((?:\\.|[^,\\])*))/i.exec(subject) ?? [];
  if (found === undefined) return cut ? undefined : "";
  const isLast = subject.trimEnd().endsWith(found.trimEnd());
  return cut && isLast && quoted === undefined ? undefined : (quoted ?? plain).trim().toLowerCase();
}

/** A certificate that names itself as its issuer is self-signed, also where IsSelfSigned is not told. */
function isOwnIssuer(row: Row): boolean {
  const [subject, issuer] = [cellIn(row, "Subject"), cellIn(row, "Issuer")];
  return subject.text !== "" && !subject.cut && !issuer.cut && unbroken(subject) === unbroken(issuer);
}

/** What a certificate's name is to the field that takes it. */
export type NameVerdict = "good" | "wildcard" | "no-domain" | "no-host-name";

export function judgeName(commonName: string): NameVerdict {
  if (commonName.startsWith("*")) return "wildcard";
  const stored = fqdnPolicy.normalise(commonName);
  if (stored.ok) return "good";
  return stored.error.code === "FQDN_NOT_QUALIFIED" ? "no-domain" : "no-host-name";
}
