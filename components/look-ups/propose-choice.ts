import type { YesNo } from "@/lib/draft/draft";
import type { ExchangeVersion, LyncVersion, UmPlacement } from "@/lib/answers/types";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import { readPlacement } from "@/lib/command-output/read-placement";
import { readExchangeVersions, readLyncVersions, type VersionsFound } from "@/lib/command-output/read-versions";
import type { ChoiceTexts } from "@/components/messages/choices";
import type { PastedTexts } from "@/components/messages/pasted";
import type { PlacementTexts } from "@/components/messages/placement";
import type { Offer, Proposal } from "./proposal";
import { namesOf, nothingRead, remarksOf } from "./remarks";

/** A choice that changes the whole plan is recommended with its reason; a person makes it. */
function recommend<Value>(pasted: PastedTexts, change: Value, label: string, reason: string): Offer<Value> {
  return { label: pasted.choose(label), reason, done: pasted.chosen(label), change };
}

/** A version, with the servers of the output that have it, and those that have another one. */
export interface ChosenExchange {
  readonly version: ExchangeVersion;
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** The version, with the servers that are of another one; those with a build that is not known are named. */
export function proposeExchangeVersion(
  text: string,
  pasted: PastedTexts,
  choices: ChoiceTexts["exchange"],
): Proposal<ChosenExchange> {
  const reading = readExchangeVersions(text);
  const { servers, unknown } = reading;
  const texts = pasted.versions;
  const notKnown = unknown.length > 0 ? [texts.unknown(namesOf(unknown, pasted))] : [];
  if (reading.versions.length === 0 && notKnown.length > 0)
    return { found: notKnown[0] ?? "", remarks: [], offers: [] };
  const proposal = proposeVersion(pasted, reading, "exchangeVersion", (version) => choices[version].label);
  return {
    found: proposal.found,
    ...(proposal.nothing ? { nothing: true } : {}),
    remarks: [...proposal.remarks, ...notKnown],
    offers: proposal.offers.map((offer) => {
      const whole = servers
        .filter(({ name }) => isWhole(name))
        .map((one) => ({ ...one, name: one.name.toLowerCase() }));
      const namesOfVersion = (isChosen: boolean) =>
        whole.filter(({ version }) => (version === offer.change) === isChosen).map(({ name }) => name);
      const [own, others] = [namesOfVersion(true), namesOfVersion(false)];
      const remark = others.length > 0 ? ` ${texts.others(namesOf(others, pasted))}` : "";
      return { ...offer, reason: `${offer.reason}${remark}`, change: { version: offer.change, own, others } };
    }),
  };
}

/** A short name is no answer to a question about servers. */
const isWhole = (name: string) => fqdnPolicy.normalise(name).ok;

export function proposeLyncVersion(
  text: string,
  pasted: PastedTexts,
  choices: ChoiceTexts["lync"],
): Proposal<LyncVersion> {
  return proposeVersion(pasted, readLyncVersions(text), "lyncVersion", (version) => choices[version].label);
}

function proposeVersion<Version>(
  pasted: PastedTexts,
  reading: VersionsFound<Version>,
  look: "exchangeVersion" | "lyncVersion",
  labelOf: (version: Version) => string,
): Proposal<Version> {
  const texts = pasted.versions;
  const found = reading.versions;
  if (found.length === 0) return nothingRead(reading, pasted, look, pasted.nothing.versions);
  const parts = found.map(({ version, count }) => texts.on(labelOf(version), count));
  return {
    found: texts.found(parts),
    remarks: found.length > 1 ? [texts.mixed] : [],
    offers: found.map(({ version }, index) =>
      recommend(pasted, version, labelOf(version), texts.reason(parts[index] ?? "")),
    ),
  };
}

/** The placement, where all servers of the output agree; a mixture is said and left to the reader. */
export function proposePlacement(text: string, pasted: PastedTexts, choices: PlacementTexts): Proposal<UmPlacement> {
  const texts = pasted.placement;
  const reading = readPlacement(text);
  const { both, serviceOnly, callRouterOnly, cut, tellsVersion } = reading;
  if (both.length + serviceOnly.length + callRouterOnly.length + cut.length === 0)
    return nothingRead(reading, pasted, "roles", pasted.nothing.roles);
  const found = texts.found(both.length, serviceOnly.length, callRouterOnly.length);
  if (cut.length > 0) return { found, remarks: [texts.cut(namesOf(cut, pasted))], offers: [] };
  const remarks = tellsVersion ? [] : [texts.noVersion];
  const answer = (placement: UmPlacement, reason: string) =>
    recommend(pasted, placement, choices[placement].label, reason);
  if (both.length > 0 && serviceOnly.length > 0) return { found, remarks: [texts.mixed], offers: [] };
  if (both.length > 0) return { found, remarks, offers: [answer("same-computer", texts.same)] };
  if (serviceOnly.length > 0) return { found, remarks, offers: [answer("separate-computers", texts.separate)] };
  return { found, remarks: [texts.noMailbox], offers: [] };
}

/**
 * Whether the servers host a SipName dial plan: no where each plan tells that it is of another kind, and as Get-UMService
 * tells otherwise. What is missing, cut or unreadable is never a no.
 */
export function proposeSipName(
  text: string,
  pasted: PastedTexts,
  { yes, no }: Readonly<Record<YesNo, { readonly label: string }>>,
): Proposal<YesNo> {
  const texts = pasted.sipName;
  const plans = readDialPlans(text);
  const remarks = remarksOf(plans, pasted);
  const { values, untold, hosts, cutHosts, ignored } = plans;
  if (plans.isList || values.length + untold.length + ignored.length === 0) {
    const isSilent = plans.isList || !plans.tellsHosts;
    if (isSilent) return nothingRead(plans, pasted, "dialPlans", pasted.nothing.dialPlans);
  }
  const doubts = [
    ...(untold.length > 0 ? [texts.untold(namesOf(untold, pasted))] : []),
    ...(plans.hasCut ? [texts.cutPlans] : []),
    ...(cutHosts.length > 0 && values.length > 0 ? [texts.cutHosts(namesOf(cutHosts, pasted))] : []),
  ];
  if (values.length === 0) {
    // The services alone, without the list of the plans, do not tell of what kind theirs are.
    const isTold = doubts.length === 0 && ignored.some(({ reason }) => reason === "other-kind");
    const unknownKinds = !isTold && doubts.length === 0 ? [texts.noPlans] : [];
    return {
      found: isTold ? texts.none : texts.noneSeen,
      remarks: [...remarks, ...doubts, ...unknownKinds],
      offers: isTold ? [recommend(pasted, "no", no.label, texts.noneReason)] : [],
    };
  }
  const found = texts.found(namesOf(values, pasted));
  if (hosts.length > 0)
    return { found, remarks, offers: [recommend(pasted, "yes", yes.label, texts.hosts(namesOf(hosts, pasted)))] };
  if (!plans.tellsHosts) return { found, remarks: [...remarks, ...doubts, texts.unknownHosts], offers: [] };
  if (doubts.length > 0) return { found, remarks: [...remarks, ...doubts], offers: [] };
  return { found, remarks, offers: [recommend(pasted, "no", no.label, texts.noHosts)] };
}
