/** What a file is that has to do with certificates: one or more of them, or a private key. */
export type CertificateFileKind = "certificate" | "private-key";

const keyNames = /\.(?:pfx|p12|key|pvk|snk)$/i;
const certificateNames = /\.(?:cer|crt|der|pem|p7b|p7c|spc)$/i;

/** By the name alone, so that a file with a private key need not be opened. */
export function kindByName(fileName: string): CertificateFileKind | undefined {
  const name = fileName.trim();
  if (keyNames.test(name)) return "private-key";
  return certificateNames.test(name) ? "certificate" : undefined;
}

/** A sequence of any length, then a version as PKCS #12 and keys have it; or the sequence or the list of certificates. */
const derKey = /^30(?:80|81..|82.{4}|83.{6}|[0-7].)02010[013]/;
const derCertificate = /^30(?:80|81..|82.{4}|83.{6})(?:30|06092a864886f70d0107)/;

/** By the first bytes in hexadecimal digits, at least 20 of them. */
export function kindByStart(hex: string): CertificateFileKind | undefined {
  if (derKey.test(hex)) return "private-key";
  return derCertificate.test(hex) ? "certificate" : undefined;
}

/** By the lines that begin each part of a PEM file. */
export function kindByLines(text: string): CertificateFileKind | undefined {
  const labels = [...text.matchAll(/^-----BEGIN ([A-Z0-9 #]{1,40})-----\s*$/gm)].map(([, label = ""]) => label);
  if (labels.some((label) => label.includes("PRIVATE KEY"))) return "private-key";
  return labels.some((label) => /CERTIFICATE|PKCS|CMS/.test(label)) ? "certificate" : undefined;
}
