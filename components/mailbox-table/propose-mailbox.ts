import { matchCertificates, type Candidate, type RowMatch } from "@/lib/command-output/match-certificates";
import { readCertificates, type CertificateFound } from "@/lib/command-output/read-certificates";
import type { PastedTexts } from "@/components/messages/pasted";
import type { MailboxRowValues } from "@/components/mailbox-table/mailbox-values";
import type { Offer, Proposal } from "@/components/look-ups/proposal";
import { namesOf, nothingRead } from "@/components/look-ups/remarks";

/** What changes in the row with this full name. */
export interface RowPatch {
  readonly fqdn: string;
  readonly values: Partial<MailboxRowValues>;
}
export type RowPatches = readonly RowPatch[];

const mostRemarks = 12;
const mostOffers = 10;

/** A certificate for each row: filled in where exactly one is suitable and the row has none, offered or explained elsewhere. */
export function proposeCertificates(
  text: string,
  pasted: PastedTexts,
  rows: readonly MailboxRowValues[],
  now: number,
): Proposal<RowPatches> {
  const texts = pasted.certificates;
  const reading = readCertificates(text);
  const { certificates, unread } = reading;
  const unreadRemark = unread > 0 ? [texts.unread(unread)] : [];
  if (certificates.length === 0)
    return nothingRead(reading, pasted, "certificates", pasted.nothing.certificates, unreadRemark);
  const matches = matchCertificates(certificates, rows, now);
  if (matches.length === 0)
    return { found: texts.found(certificates.length, 0, 0), remarks: [texts.noRows], offers: [] };
  const decisions = matches.map((match) => decide(match, pasted, rows[match.row]));
  const fills = decisions.flatMap(({ fill }) => (fill ? [fill] : []));
  const already = decisions.filter((decision) => decision.already).length;
  // What leaves a row open comes before what was left out for something better.
  const remarks = new Set([
    ...decisions.flatMap((decision) => decision.remarks),
    ...decisions.flatMap((decision) => decision.leftOut),
  ]);
  const suitable = matches.filter(({ candidates }) => candidates.some(isSuitable)).length;
  return {
    found: texts.found(certificates.length, suitable, matches.length),
    remarks: [
      ...(already > 0 ? [texts.already(already)] : []),
      ...shortened([...remarks], pasted),
      ...inNoRow(certificates, matches, pasted),
      ...unreadRemark,
    ],
    done: texts.filled(fills.length),
    ...(fills.length > 0 ? { change: fills } : {}),
    offers: decisions.flatMap((decision) => decision.offers).slice(0, mostOffers),
  };
}

interface Decision {
  readonly fill?: RowPatch;
  readonly already?: true;
  /** What was passed over for a better one, with the reason. */
  readonly leftOut: readonly string[];
  readonly remarks: readonly string[];
  readonly offers: readonly Offer<RowPatches>[];
}

function decide({ fqdn, candidates: all }: RowMatch, pasted: PastedTexts, row: MailboxRowValues | undefined): Decision {
  const texts = pasted.certificates;
  const present = row?.thumbprint.trim().toUpperCase() ?? "";
  const old = row?.previousThumbprint.trim().toUpperCase() ?? "";
  const candidates = all.filter(({ certificate }) => certificate.thumbprint !== old);
  const suitable = ownNameFirst(candidates.filter(isSuitable), fqdn);
  const leave = (left: readonly Candidate[]) => left.map((candidate) => leftOutText(fqdn, candidate, pasted));
  const leftOut = suitable.length > 0 ? leave(candidates.filter((candidate) => !isSuitable(candidate))) : [];
  const offer = (candidate: Candidate, ...why: readonly string[]) => offerOf(fqdn, candidate, why, pasted);
  if (suitable.some(({ certificate }) => certificate.thumbprint === present))
    return { already: true, leftOut, remarks: [], offers: [] };
  const [only, ...others] = suitable;
  if (only && others.length === 0) {
    const isMeant = isSameName(row?.certificateName ?? "", only, fqdn);
    if (present === "" && isMeant) return { fill: patchOf(fqdn, only), leftOut, remarks: [], offers: [] };
    const why = [...(present === "" ? [] : [texts.replaces]), ...(isMeant ? [] : [texts.otherName])];
    return { leftOut, remarks: [], offers: [offer(only, ...why)] };
  }
  if (only) return { leftOut, remarks: [], offers: suitable.map((candidate) => offer(candidate)) };
  if (candidates.length === 0) return { leftOut, remarks: [texts.none(fqdn)], offers: [] };
  const possible = ownNameFirst(
    candidates.filter(({ objections }) => objections.every((objection) => objection === "expires-soon")),
    fqdn,
  );
  const useless = candidates.filter((candidate) => !possible.includes(candidate));
  return {
    leftOut,
    remarks: leave(useless),
    offers: possible.map((candidate) =>
      offer(
        candidate,
        whyNot(candidate.objections, pasted),
        candidate.untold.length > 0 ? texts.untold(candidate.untold) : "",
      ),
    ),
  };
}

/** The certificate with the server's own name is the likeliest. */
function ownNameFirst(candidates: readonly Candidate[], fqdn: string): readonly Candidate[] {
  const isOwn = ({ certificate }: Candidate) => certificate.commonName === fqdn;
  return [...candidates.filter(isOwn), ...candidates.filter((candidate) => !isOwn(candidate))];
}

/** Whether the name in the row, if there is one, is the one of the certificate. */
function isSameName(name: string, { certificate: { commonName } }: Candidate, fqdn: string): boolean {
  const present = name.trim().toLowerCase();
  return present === "" || present === commonName || (present === fqdn && commonName === "");
}

/** Nothing speaks against it, and everything that could was told. */
function isSuitable({ objections, untold }: Candidate): boolean {
  return objections.length === 0 && untold.length === 0;
}

function leftOutText(fqdn: string, { certificate, objections, untold }: Candidate, pasted: PastedTexts): string {
  const { unsuitable, isUntold } = pasted.certificates;
  const why = objections.map((objection) => pasted.objections[objection]);
  return unsuitable(fqdn, certificate.thumbprint, pasted.reasons(why.length > 0 ? why : [isUntold(untold)]));
}

/** Certificates that no row can have, by their servers, else by their names. */
function inNoRow(
  certificates: readonly CertificateFound[],
  matches: readonly RowMatch[],
  pasted: PastedTexts,
): readonly string[] {
  const matched = new Set(
    matches.flatMap(({ candidates }) => candidates.map(({ certificate }) => certificate.thumbprint)),
  );
  const left = certificates.filter(({ thumbprint }) => !matched.has(thumbprint));
  const names = new Set(left.map(({ server, commonName, thumbprint }) => server ?? (commonName || thumbprint)));
  return left.length === 0 ? [] : [pasted.certificates.inNoRow(left.length, namesOf([...names], pasted))];
}

function whyNot(objections: Candidate["objections"], pasted: PastedTexts): string {
  return pasted.reasons(objections.map((objection) => pasted.objections[objection]));
}

function offerOf(fqdn: string, candidate: Candidate, why: readonly string[], pasted: PastedTexts): Offer<RowPatches> {
  const texts = pasted.certificates;
  const { thumbprint, commonName = "", notAfterText } = candidate.certificate;
  return {
    label: texts.use(fqdn, thumbprint, commonName, notAfterText),
    reason: why.filter((part) => part !== "").join(" "),
    done: texts.used(fqdn),
    change: [patchOf(fqdn, candidate)],
  };
}

/** The name in the row stays where the certificate does not tell one. */
function patchOf(fqdn: string, { certificate: { commonName, thumbprint } }: Candidate): RowPatch {
  if (commonName === undefined) return { fqdn, values: { thumbprint } };
  return { fqdn, values: { thumbprint, certificateName: commonName === fqdn ? "" : commonName } };
}

function shortened(remarks: readonly string[], pasted: PastedTexts): readonly string[] {
  const rest = remarks.length - mostRemarks;
  return rest > 0 ? [...remarks.slice(0, mostRemarks), pasted.more(rest)] : remarks;
}
