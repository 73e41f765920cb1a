// The library's own parts find each other with it, and it has to be there first.
import "reflect-metadata";
import { sha1 } from "@noble/hashes/legacy";
import { bytesToHex } from "@noble/hashes/utils";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509Certificates,
  type Name,
} from "@peculiar/x509";
import type { CertificateInFile, FileReading } from "./types";

/** A chain of certificates has some kilobytes; whatever is larger is something else. */
export const mostBytes = 1_000_000;
const mostCertificates = 100;

/**
 * Reads the certificates in a file: one certificate or a PKCS #7 list, as DER or as PEM. A file with a private key gives none,
 * whatever else it holds. Never throws.
 */
export function readCertificateFile(bytes: Uint8Array): FileReading {
  if (bytes.length > mostBytes) return { ok: false, why: "too-large" };
  const text = pemText(bytes);
  return text === undefined ? readDer(bytes) : readPem(text);
}

function readPem(text: string): FileReading {
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 #]+)-----/g)].map(([, label = ""]) => label);
  if (labels.some((label) => label.includes("PRIVATE KEY"))) return { ok: false, why: "private-key" };
  const blocks = attempt(() => PemConverter.decodeWithHeaders(text)) ?? [];
  const found = blocks.flatMap(({ type, rawData }) =>
    type.includes("REQUEST") ? [] : (certificatesIn(new Uint8Array(rawData)) ?? []),
  );
  if (found.length > 0) return { ok: true, certificates: unique(found) };
  return { ok: false, why: labels.some((label) => label.includes("REQUEST")) ? "request" : "no-certificate" };
}

function readDer(bytes: Uint8Array): FileReading {
  if (holdsKey(bytes)) return { ok: false, why: "private-key" };
  const found = certificatesIn(bytes);
  return found && found.length > 0 ? { ok: true, certificates: unique(found) } : { ok: false, why: "no-certificate" };
}

/** One certificate, or those of a PKCS #7 list. */
function certificatesIn(der: Uint8Array): readonly CertificateInFile[] | undefined {
  const raw = Uint8Array.from(der);
  return (
    attempt(() => [toldBy(new X509Certificate(raw))]) ??
    attempt(() => Array.from(new X509Certificates(raw)).slice(0, mostCertificates).map(toldBy))
  );
}

function toldBy(certificate: X509Certificate): CertificateInFile {
  const usages = certificate.getExtension(ExtendedKeyUsageExtension)?.usages ?? [];
  const names = certificate.getExtension(SubjectAlternativeNameExtension)?.names.items ?? [];
  return {
    thumbprint: bytesToHex(sha1(new Uint8Array(certificate.rawData))).toUpperCase(),
    commonNames: commonNamesOf(certificate.subjectName).map((name) => name.toLowerCase()),
    domains: names.filter(({ type }) => type === "dns").map(({ value }) => value.toLowerCase()),
    issuer: commonNamesOf(certificate.issuerName)[0] ?? certificate.issuer,
    notBefore: certificate.notBefore.getTime(),
    notAfter: certificate.notAfter.getTime(),
    usages: usages.map(String),
    selfIssued: certificate.subject === certificate.issuer,
    authority: certificate.getExtension(BasicConstraintsExtension)?.ca === true,
  };
}

const commonNamesOf = (name: Name): readonly string[] => name.getField("CN").map((value) => value.trim());

/** PEM as text, whatever its encoding; undefined for binary files. */
function pemText(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
  return text.includes("-----BEGIN ") ? text : undefined;
}

/** A PKCS #12 file and every form of a private key begin with a version number, which no certificate and no list of them does. */
function holdsKey(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const length = bytes[1] ?? 0;
  const first = 2 + (length > 0x80 ? length - 0x80 : 0);
  return bytes[first] === 0x02;
}

function unique(certificates: readonly CertificateInFile[]): readonly CertificateInFile[] {
  return [...new Map(certificates.map((certificate) => [certificate.thumbprint, certificate])).values()];
}

/** What a reader that throws on bad input gives; undefined for bad input. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
