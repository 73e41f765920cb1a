import type { YesNo } from "@/lib/draft/draft";
import type { ExchangeVersion, LyncVersion, UmPlacement } from "@/lib/answers/types";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import { readPlacement } from "@/lib/command-output/read-placement";
import { readExchangeVersions, readLyncVersions, type VersionsFound } from "@/lib/command-output/read-versions";
import { en } from "@/components/messages/en";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Offer, Proposal } from "./proposal";
import { namesOf, nothingRead, remarksOf } from "./remarks";

/** A choice that changes the whole plan is recommended with its reason; a person makes it. */
function recommend<Value>(change: Value, label: string, reason: string): Offer<Value> {
  return { label: pastedTexts.choose(label), reason, done: pastedTexts.chosen(label), change };
}

export function proposeExchangeVersion(text: string): Proposal<ExchangeVersion> {
  return proposeVersion(readExchangeVersions(text), "exchangeVersion", (version) => en.exchangeChoices[version].label);
}

export function proposeLyncVersion(text: string): Proposal<LyncVersion> {
  return proposeVersion(readLyncVersions(text), "lyncVersion", (version) => en.lyncChoices[version].label);
}

function proposeVersion<Version>(
  reading: VersionsFound<Version>,
  look: "exchangeVersion" | "lyncVersion",
  labelOf: (version: Version) => string,
): Proposal<Version> {
  const texts = pastedTexts.versions;
  const found = reading.versions;
  if (found.length === 0) return nothingRead(reading, look, pastedTexts.nothing.versions);
  const parts = found.map(({ version, count }) => texts.count(labelOf(version), count));
  return {
    found: texts.found(parts.join(", ")),
    remarks: found.length > 1 ? [texts.mixed] : [],
    offers: found.map(({ version }, index) => recommend(version, labelOf(version), texts.reason(parts[index] ?? ""))),
  };
}

/** The placement, where all servers of the output agree; a mixture is said and left to the reader. */
export function proposePlacement(text: string): Proposal<UmPlacement> {
  const texts = pastedTexts.placement;
  const reading = readPlacement(text);
  const { both, mailboxOnly, clientAccessOnly, cut, tellsVersion } = reading;
  if (both.length + mailboxOnly.length + clientAccessOnly.length + cut.length === 0)
    return nothingRead(reading, "roles", pastedTexts.nothing.roles);
  const found = texts.found(both.length, mailboxOnly.length, clientAccessOnly.length);
  if (cut.length > 0) return { found, remarks: [texts.cut(namesOf(cut))], offers: [] };
  const remarks = tellsVersion ? [] : [texts.noVersion];
  const answer = (placement: UmPlacement, reason: string) =>
    recommend(placement, en.placementChoices[placement].label, reason);
  if (both.length > 0 && mailboxOnly.length > 0) return { found, remarks: [texts.mixed], offers: [] };
  if (both.length > 0) return { found, remarks, offers: [answer("same-computer", texts.same)] };
  if (mailboxOnly.length > 0) return { found, remarks, offers: [answer("separate-computers", texts.separate)] };
  return { found, remarks: [texts.noMailbox], offers: [] };
}

/**
 * Whether the servers host a SipName dial plan: no where each plan tells that it is of another kind, and as Get-UMService
 * tells otherwise. What is missing, cut or unreadable is never a no.
 */
export function proposeSipName(text: string): Proposal<YesNo> {
  const texts = pastedTexts.sipName;
  const { yes, no } = en.fields.sipName;
  const plans = readDialPlans(text);
  const remarks = remarksOf(plans);
  const { values, untold, hosts, cutHosts, ignored } = plans;
  if (plans.isList || values.length + untold.length + ignored.length === 0) {
    const isSilent = plans.isList || !plans.tellsHosts;
    if (isSilent) return nothingRead(plans, "dialPlans", pastedTexts.nothing.dialPlans);
  }
  const doubts = [
    ...(untold.length > 0 ? [texts.untold(namesOf(untold))] : []),
    ...(plans.hasCut ? [texts.cutPlans] : []),
    ...(cutHosts.length > 0 && values.length > 0 ? [texts.cutHosts(namesOf(cutHosts))] : []),
  ];
  if (values.length === 0) {
    // The services alone, without the list of the plans, do not tell of what kind theirs are.
    const isTold = doubts.length === 0 && ignored.some(({ reason }) => reason === "other-kind");
    const unknownKinds = !isTold && doubts.length === 0 ? [texts.noPlans] : [];
    return {
      found: isTold ? texts.none : texts.noneSeen,
      remarks: [...remarks, ...doubts, ...unknownKinds],
      offers: isTold ? [recommend("no", no, texts.noneReason)] : [],
    };
  }
  const found = texts.found(namesOf(values));
  if (hosts.length > 0) return { found, remarks, offers: [recommend("yes", yes, texts.hosts(namesOf(hosts)))] };
  if (!plans.tellsHosts) return { found, remarks: [...remarks, ...doubts, texts.unknownHosts], offers: [] };
  if (doubts.length > 0) return { found, remarks: [...remarks, ...doubts], offers: [] };
  return { found, remarks, offers: [recommend("no", no, texts.noHosts)] };
}
