import { sameName } from "./computer-name";
import type { ExchangeFacts, MailboxServerFacts, Told } from "./facts-schema";

/** A certificate in the computer's store, as the facts of a Mailbox server have it. */
export type StoredCertificate = Exclude<
  Told<MailboxServerFacts["certificates"]>["certificates"][number],
  { readonly error: string }
>;

/** A certificate as Exchange tells of it: fewer properties than the server's own facts have. */
export type ExchangeCertificate = Extract<
  Told<ExchangeFacts["exchange-certificates"]>["servers"][number],
  { readonly certificates: unknown }
>["certificates"][number];

/** A rule of domain section 4 that a certificate breaks, as the scripts refuse it. */
export type BrokenRule =
  | "other-subject"
  | "not-among-names"
  | "no-private-key"
  | "expired"
  | "not-yet-valid"
  | "self-issued"
  | "no-chain"
  | "no-server-usage"
  | "cng-key";

/**
 * The rules that a certificate breaks at a time when Lync trusts the server under `name`. What the facts do not tell breaks
 * none. Times are of one form and compare like their texts.
 */
export function brokenRules(one: StoredCertificate, name: string, time: string): readonly BrokenRule[] {
  const isExpired = hasEnded(one.notAfter, time);
  const isEarly = !hasBegun(one.notBefore, time);
  const broken: readonly (BrokenRule | false)[] = [
    !hasName(one.commonNames, name) && "other-subject",
    !hasName(one.alternativeNames, name) && "not-among-names",
    one.hasPrivateKey === false && "no-private-key",
    isExpired && "expired",
    isEarly && "not-yet-valid",
    one.selfIssued && "self-issued",
    // Out of its dates none does, and the dates are named already.
    !one.selfIssued && !one.chains && !isExpired && !isEarly && "no-chain",
    one.usages.length > 0 && !one.usages.includes(serverUsage) && "no-server-usage",
    cngProviders.test(one.provider) && "cng-key",
  ];
  return broken.filter((rule) => rule !== false);
}

/** Whether a certificate can be offered for its server: it has one usable name, keeps every rule, and nothing is untold. */
export function isSuitable(one: StoredCertificate, time: string): boolean {
  const [name, ...others] = one.commonNames;
  return (
    others.length === 0 &&
    isUsableName(name) &&
    one.hasPrivateKey === true &&
    one.notAfter !== null &&
    brokenRules(one, name, time).length === 0
  );
}

/** As `isSuitable`, as far as Exchange can tell. */
export function seemsSuitable(one: ExchangeCertificate, name: string | undefined, time: string): boolean {
  return (
    isUsableName(name) &&
    hasName(one.certificateDomains, name) &&
    one.isSelfSigned === false &&
    one.hasPrivateKey !== false &&
    (one.status === "" || sameName(one.status, "Valid")) &&
    one.notAfter !== null &&
    hasBegun(one.notBefore, time) &&
    !hasEnded(one.notAfter, time)
  );
}

const serverUsage = "1.3.6.1.5.5.7.3.1";
const cngProviders = /Key Storage Provider|Platform Crypto Provider/;

const hasBegun = (notBefore: string | null, time: string): boolean => notBefore === null || notBefore <= time;
const hasEnded = (notAfter: string | null, time: string): boolean => notAfter !== null && notAfter < time;

/** The name of a certificate that Lync can trust: there, and no wildcard. */
const isUsableName = (name: string | undefined): name is string =>
  name !== undefined && name !== "" && !name.startsWith("*");

/** Whether a name is among those of a certificate, in any case. */
export const hasName = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name));
