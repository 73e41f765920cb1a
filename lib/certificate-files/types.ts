/** What a certificate tells of itself; names in lower case, times in milliseconds since 1970, UTC. */
export interface CertificateInFile {
  /** SHA-1 over the certificate, 40 upper-case hexadecimal digits: worked out here, for no certificate holds it. */
  readonly thumbprint: string;
  readonly commonNames: readonly string[];
  readonly domains: readonly string[];
  readonly issuer: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Extended key usages as object identifiers; empty where it is good for any. */
  readonly usages: readonly string[];
  readonly selfIssued: boolean;
  /** Whether it signs other certificates. */
  readonly authority: boolean;
}

/** Why a file gives no certificate. */
export type FileRefusal = "private-key" | "too-large" | "request" | "no-certificate";

export type FileReading =
  | { readonly ok: true; readonly certificates: readonly CertificateInFile[] }
  | { readonly ok: false; readonly why: FileRefusal };

/** Why a certificate that could be read does not serve a server, or not for long (domain section 4). */
export type CertificateRemark =
  | "expired"
  | "not-yet-valid"
  | "expires-soon"
  | "no-server-usage"
  | "self-signed"
  | "no-common-name"
  | "several-names"
  | "wildcard"
  | "no-domain"
  | "no-host-name"
  | "not-among-names"
  | "authority";

/** What facts tell of a certificate; days as year, month, day, empty where they were not told. */
export interface KnownCertificate {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly issuer: string;
  readonly usages: readonly string[];
  readonly provider: string;
}
