import { knownVerdict, readKnownServers } from "@/lib/command-output/read-known-servers";
import { matchCertificates, type Candidate, type RowMatch } from "@/lib/command-output/match-certificates";
import { readCertificates } from "@/lib/command-output/read-certificates";
import type { PastedTexts } from "@/components/messages/pasted";
import type { MailboxRowValues } from "@/components/mailbox-table/mailbox-values";
import type { Offer, Proposal } from "@/components/look-ups/proposal";
import { namesOf } from "@/components/look-ups/remarks";

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
  const { certificates, unread } = readCertificates(text);
  const unreadRemark = unread > 0 ? [texts.unread(unread)] : [];
  if (certificates.length === 0) return { found: pasted.nothing.certificates, remarks: unreadRemark, offers: [] };
  const matches = matchCertificates(certificates, rows, now);
  if (matches.length === 0)
    return { found: texts.found(certificates.length, 0, 0), remarks: [texts.noRows], offers: [] };
  const decisions = matches.map((match) => decide(match, pasted, rows[match.row]?.thumbprint ?? ""));
  const fills = decisions.flatMap(({ fill }) => (fill ? [fill] : []));
  const already = decisions.filter((decision) => decision.already).length;
  const passedOver = decisions.reduce((sum, decision) => sum + decision.passedOver, 0);
  const remarks = [...new Set(decisions.flatMap((decision) => decision.remarks))];
  const suitable = matches.filter(({ candidates }) => candidates.some(isSuitable)).length;
  return {
    found: texts.found(certificates.length, suitable, matches.length),
    remarks: [
      ...(already > 0 ? [texts.already(already)] : []),
      ...shortened(remarks, pasted),
      ...(passedOver > 0 ? [texts.passedOver(passedOver)] : []),
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
  readonly passedOver: number;
  readonly remarks: readonly string[];
  readonly offers: readonly Offer<RowPatches>[];
}

function decide({ fqdn, candidates }: RowMatch, pasted: PastedTexts, present: string): Decision {
  const texts = pasted.certificates;
  const suitable = candidates.filter(isSuitable);
  const passedOver = suitable.length > 0 ? candidates.length - suitable.length : 0;
  const offer = (candidate: Candidate, why = "") => offerOf(fqdn, candidate, why, pasted);
  if (suitable.some(({ certificate }) => certificate.thumbprint === present.trim().toUpperCase()))
    return { already: true, passedOver, remarks: [], offers: [] };
  const [only, ...others] = suitable;
  if (only && others.length === 0) {
    if (present.trim() === "") return { fill: patchOf(fqdn, only), passedOver, remarks: [], offers: [] };
    return { passedOver, remarks: [], offers: [offer(only, texts.replaces)] };
  }
  if (only) return { passedOver, remarks: [], offers: suitable.map((candidate) => offer(candidate)) };
  if (candidates.length === 0) return { passedOver, remarks: [texts.none(fqdn)], offers: [] };
  const ending = candidates.filter(({ objections }) => objections.every((objection) => objection === "expires-soon"));
  const useless = candidates.filter((candidate) => !ending.includes(candidate));
  return {
    passedOver,
    remarks: useless.map(({ certificate, objections }) =>
      texts.unsuitable(fqdn, certificate.thumbprint, whyNot(objections, pasted)),
    ),
    offers: ending.map((candidate) => offer(candidate, whyNot(candidate.objections, pasted))),
  };
}

function isSuitable({ objections }: Candidate): boolean {
  return objections.length === 0;
}

function whyNot(objections: Candidate["objections"], pasted: PastedTexts): string {
  return pasted.reasons(objections.map((objection) => pasted.objections[objection]));
}

function offerOf(fqdn: string, candidate: Candidate, why: string, pasted: PastedTexts): Offer<RowPatches> {
  const texts = pasted.certificates;
  const { thumbprint, commonName, notAfterText } = candidate.certificate;
  return {
    label: texts.use(fqdn, thumbprint),
    reason: [texts.useReason(commonName, notAfterText), why].filter((part) => part !== "").join(" "),
    done: texts.used(fqdn),
    change: [patchOf(fqdn, candidate)],
  };
}

function patchOf(fqdn: string, { certificate: { commonName, thumbprint } }: Candidate): RowPatch {
  return { fqdn, values: { thumbprint, certificateName: commonName === fqdn ? "" : commonName } };
}

/** "Lync lists it already" for each row: yes for a name that is in an event, no for one that is in neither of both. */
export function proposeDiscovered(
  text: string,
  pasted: PastedTexts,
  rows: readonly MailboxRowValues[],
): Proposal<RowPatches> {
  const texts = pasted.events;
  const found = readKnownServers(text);
  const named = rows.filter(({ fqdn }) => fqdn.trim() !== "");
  const verdicts = named.map(({ fqdn, certificateName, discoveredByLync }) => {
    const names = [fqdn, certificateName].map((name) => name.trim()).filter((name) => name !== "");
    return { fqdn: fqdn.trim().toLowerCase(), verdict: knownVerdict(found, names), before: discoveredByLync };
  });
  const withVerdict = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).map(({ fqdn }) => fqdn);
  const [listed, missing] = [withVerdict("yes"), withVerdict("no")];
  if (!found.has44024 && !found.has14492 && listed.length === 0)
    return { found: pasted.nothing.events, remarks: [], offers: [] };
  if (named.length === 0) return { found: texts.found(0, 0), remarks: [texts.noRows], offers: [] };
  const changes = verdicts.filter(({ verdict, before }) => verdict !== "unknown" && verdict !== before);
  const isPartial = found.has44024 !== found.has14492;
  return {
    found: texts.found(listed.length, named.length),
    remarks: [
      ...(listed.length > 0 ? [texts.listed(namesOf(listed, pasted))] : []),
      ...(missing.length > 0 ? [texts.missing(namesOf(missing, pasted))] : []),
      ...(isPartial ? [texts.oneEvent(found.has44024 ? "44024" : "14492")] : []),
      ...(found.cut ? [texts.cut] : []),
    ],
    done: texts.filled(changes.length),
    ...(changes.length > 0
      ? { change: changes.map(({ fqdn, verdict }) => ({ fqdn, values: { discoveredByLync: verdict } })) }
      : {}),
    offers: [],
  };
}

function shortened(remarks: readonly string[], pasted: PastedTexts): readonly string[] {
  const rest = remarks.length - mostRemarks;
  return rest > 0 ? [...remarks.slice(0, mostRemarks), pasted.more(rest)] : remarks;
}
