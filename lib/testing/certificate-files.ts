import "reflect-metadata";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  X509Certificates,
  type Extension,
  type X509Certificate,
} from "@peculiar/x509";

const serverUsage = "1.3.6.1.5.5.7.3.1";
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const dayLength = 86_400_000;

export interface MadeCertificate {
  readonly name: string;
  readonly domains?: readonly string[];
  readonly usages?: readonly string[];
  readonly authority?: boolean;
  readonly selfSigned?: boolean;
  /** Days before and after `now`. */
  readonly from?: number;
  readonly until?: number;
}

/** A certificate as an authority gives it to a server, made at `now`; each has keys of its own. */
export async function madeCertificate(made: MadeCertificate, now: number): Promise<X509Certificate> {
  const { name, domains = [name], usages = [serverUsage], authority = false, selfSigned = false } = made;
  const { from = 1, until = 200 } = made;
  const extensions: readonly (Extension | false)[] = [
    new BasicConstraintsExtension(authority),
    usages.length > 0 && new ExtendedKeyUsageExtension([...usages]),
    domains.length > 0 &&
      new SubjectAlternativeNameExtension(domains.map((value) => ({ type: "dns" as const, value }))),
  ];
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  return X509CertificateGenerator.create({
    subject: `CN=${name}, O=Contoso`,
    issuer: selfSigned ? `CN=${name}, O=Contoso` : "CN=Contoso Issuing CA, O=Contoso",
    notBefore: new Date(now - from * dayLength),
    notAfter: new Date(now + until * dayLength),
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: extensions.filter((one) => one !== false),
  });
}

/** The forms in which a certificate file comes. */
export const fileOf = {
  der: (one: X509Certificate) => new Uint8Array(one.rawData),
  pem: (...all: readonly X509Certificate[]) =>
    new TextEncoder().encode(all.map((one) => one.toString("pem")).join("\n")),
  p7b: (...all: readonly X509Certificate[]) => new Uint8Array(new X509Certificates([...all]).export("raw")),
  p7bText: (...all: readonly X509Certificate[]) =>
    new TextEncoder().encode(new X509Certificates([...all]).export("pem")),
};
