import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { readDay } from "./read-day";
import { readRecords } from "./read-records";
import { cellIn, outputLines, type Row } from "./text-lines";

/** One certificate as Get-ExchangeCertificate describes it; what the output does not tell is undefined. */
export interface CertificateFound {
  /** As the thumbprint policy stores it. */
  readonly thumbprint: string;
  /** The server on which it was found, in lower case; only the command of the wizard tells. */
  readonly server: string | undefined;
  /** The name after CN= in the subject, in lower case; empty when there is none. */
  readonly commonName: string;
  /** Names in lower case; may be incomplete when `domainsCut`. */
  readonly domains: readonly string[];
  readonly domainsCut: boolean;
  /** First millisecond of the earliest day that NotAfter can mean. */
  readonly notAfter: number | undefined;
  /** NotAfter as the console wrote it. */
  readonly notAfterText: string;
  readonly status: string | undefined;
  readonly selfSigned: boolean | undefined;
  readonly privateKey: boolean | undefined;
}

export interface CertificatesFound {
  readonly certificates: readonly CertificateFound[];
  /** Records whose thumbprint is missing, cut or no thumbprint. */
  readonly unread: number;
}

const properties = [
  "Server",
  "Thumbprint",
  "Services",
  "Subject",
  "CertificateDomains",
  "NotAfter",
  "Status",
  "IsSelfSigned",
  "HasPrivateKey",
];

/** The certificates in the output of Get-ExchangeCertificate as a list (domain section 4), of one server or of many. */
export function readCertificates(text: string): CertificatesFound {
  const records = readRecords(outputLines(text), properties).filter((row) => row.has("thumbprint"));
  const certificates = records.flatMap((row) => {
    const thumbprint = thumbprintPolicy.normalise(cellIn(row, "Thumbprint").text.replace(/\s/g, ""));
    return thumbprint.ok ? [certificateOf(row, thumbprint.value.value)] : [];
  });
  return { certificates, unread: records.length - certificates.length };
}

function certificateOf(row: Row, thumbprint: string): CertificateFound {
  const subject = cellIn(row, "Subject").text.replace(/\n/g, "");
  const domains = cellIn(row, "CertificateDomains");
  const notAfterText = cellIn(row, "NotAfter").text;
  return {
    thumbprint,
    server: hostName(cellIn(row, "Server").text) || undefined,
    commonName: hostName(/(?:^|[,\s])CN\s*=\s*([^,]*)/i.exec(subject)?.[1] ?? ""),
    domains: domains.text
      .replace(/[{}]|\.\.\.|…/g, "")
      .split(",")
      .map(hostName)
      .filter((name) => name !== ""),
    domainsCut: domains.cut,
    notAfter: readDay(notAfterText),
    notAfterText,
    status: cellIn(row, "Status").text || undefined,
    selfSigned: truth(cellIn(row, "IsSelfSigned").text),
    privateKey: truth(cellIn(row, "HasPrivateKey").text),
  };
}

/** A wrapped name was broken anywhere, and no host name holds a blank. */
function hostName(text: string): string {
  return text.replace(/[\s"]/g, "").toLowerCase();
}

function truth(text: string): boolean | undefined {
  return text === "" ? undefined : /^true$/i.test(text);
}
