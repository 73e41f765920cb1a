import type { YesNo } from "@/lib/draft/draft";
import type { ExchangeVersion, LyncVersion, UmPlacement } from "@/lib/answers/types";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import { readPlacement } from "@/lib/command-output/read-placement";
import { readExchangeVersions, readLyncVersions, type VersionFound } from "@/lib/command-output/read-versions";
import { en } from "@/components/messages/en";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Offer, Proposal } from "./proposal";
import { namesOf, remarksOf } from "./remarks";

/** A choice that changes the whole plan is recommended with its reason; a person makes it. */
function recommend<Value>(change: Value, label: string, reason: string): Offer<Value> {
  return { label: pastedTexts.choose(label), reason, done: pastedTexts.chosen(label), change };
}

export function proposeExchangeVersion(text: string): Proposal<ExchangeVersion> {
  return proposeVersion(readExchangeVersions(text), (version) => en.exchangeChoices[version].label);
}

export function proposeLyncVersion(text: string): Proposal<LyncVersion> {
  return proposeVersion(readLyncVersions(text), (version) => en.lyncChoices[version].label);
}

function proposeVersion<Version>(
  found: readonly VersionFound<Version>[],
  labelOf: (version: Version) => string,
): Proposal<Version> {
  const texts = pastedTexts.versions;
  if (found.length === 0) return { found: pastedTexts.nothing.versions, remarks: [], offers: [] };
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
  const { both, serviceOnly, callRouterOnly, cut } = readPlacement(text);
  if (both.length + serviceOnly.length + callRouterOnly.length + cut.length === 0)
    return { found: pastedTexts.nothing.roles, remarks: [], offers: [] };
  const found = texts.found(both.length, serviceOnly.length, callRouterOnly.length);
  if (cut.length > 0) return { found, remarks: [texts.cut(namesOf(cut))], offers: [] };
  const answer = (placement: UmPlacement, reason: string) =>
    recommend(placement, en.placementChoices[placement].label, reason);
  if (both.length > 0 && serviceOnly.length > 0) return { found, remarks: [texts.mixed], offers: [] };
  if (both.length > 0) return { found, remarks: [], offers: [answer("same-computer", texts.same)] };
  if (serviceOnly.length > 0) return { found, remarks: [], offers: [answer("separate-computers", texts.separate)] };
  return { found, remarks: [texts.noMailbox], offers: [] };
}

/** Whether the servers host a SipName dial plan: no without such a plan, and as Get-UMService tells otherwise. */
export function proposeSipName(text: string): Proposal<YesNo> {
  const texts = pastedTexts.sipName;
  const { yes, no } = en.fields.sipName;
  const plans = readDialPlans(text);
  if (plans.values.length === 0) {
    const isOutput = plans.tellsHosts || plans.ignored.length > 0;
    if (!isOutput) return { found: pastedTexts.nothing.dialPlans, remarks: [], offers: [] };
    return { found: texts.none, remarks: remarksOf(plans), offers: [recommend("no", no, texts.noneReason)] };
  }
  const found = texts.found(namesOf(plans.values));
  const remarks = remarksOf(plans);
  if (!plans.tellsHosts) return { found, remarks: [...remarks, texts.unknownHosts], offers: [] };
  if (plans.hosts.length === 0) return { found, remarks, offers: [recommend("no", no, texts.noHosts)] };
  return { found, remarks, offers: [recommend("yes", yes, texts.hosts(namesOf(plans.hosts)))] };
}
