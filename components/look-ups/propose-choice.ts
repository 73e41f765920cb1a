import type { YesNo } from "@/lib/draft/draft";
import type { ExchangeVersion, LyncVersion, UmPlacement } from "@/lib/answers/types";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import { readPlacement } from "@/lib/command-output/read-placement";
import { readExchangeVersions, readLyncVersions, type VersionFound } from "@/lib/command-output/read-versions";
import type { ChoiceTexts } from "@/components/messages/choices";
import type { FieldTexts } from "@/components/messages/fields";
import type { PastedTexts } from "@/components/messages/pasted";
import type { PlacementTexts } from "@/components/messages/placement";
import type { Offer, Proposal } from "./proposal";
import { namesOf, remarksOf } from "./remarks";

/** A choice that changes the whole plan is recommended with its reason; a person makes it. */
function recommend<Value>(pasted: PastedTexts, change: Value, label: string, reason: string): Offer<Value> {
  return { label: pasted.choose(label), reason, done: pasted.chosen(label), change };
}

export function proposeExchangeVersion(
  text: string,
  pasted: PastedTexts,
  choices: ChoiceTexts["exchange"],
): Proposal<ExchangeVersion> {
  return proposeVersion(pasted, readExchangeVersions(text), (version) => choices[version].label);
}

export function proposeLyncVersion(
  text: string,
  pasted: PastedTexts,
  choices: ChoiceTexts["lync"],
): Proposal<LyncVersion> {
  return proposeVersion(pasted, readLyncVersions(text), (version) => choices[version].label);
}

function proposeVersion<Version>(
  pasted: PastedTexts,
  found: readonly VersionFound<Version>[],
  labelOf: (version: Version) => string,
): Proposal<Version> {
  const texts = pasted.versions;
  if (found.length === 0) return { found: pasted.nothing.versions, remarks: [], offers: [] };
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
  const { both, serviceOnly, callRouterOnly, cut } = readPlacement(text);
  if (both.length + serviceOnly.length + callRouterOnly.length + cut.length === 0)
    return { found: pasted.nothing.roles, remarks: [], offers: [] };
  const found = texts.found(both.length, serviceOnly.length, callRouterOnly.length);
  if (cut.length > 0) return { found, remarks: [texts.cut(namesOf(cut, pasted))], offers: [] };
  const answer = (placement: UmPlacement, reason: string) =>
    recommend(pasted, placement, choices[placement].label, reason);
  if (both.length > 0 && serviceOnly.length > 0) return { found, remarks: [texts.mixed], offers: [] };
  if (both.length > 0) return { found, remarks: [], offers: [answer("same-computer", texts.same)] };
  if (serviceOnly.length > 0) return { found, remarks: [], offers: [answer("separate-computers", texts.separate)] };
  return { found, remarks: [texts.noMailbox], offers: [] };
}

/** Whether the servers host a SipName dial plan: no without such a plan, and as Get-UMService tells otherwise. */
export function proposeSipName(text: string, pasted: PastedTexts, { yes, no }: FieldTexts["sipName"]): Proposal<YesNo> {
  const texts = pasted.sipName;
  const plans = readDialPlans(text);
  if (plans.values.length === 0) {
    const isOutput = plans.tellsHosts || plans.ignored.length > 0;
    if (!isOutput) return { found: pasted.nothing.dialPlans, remarks: [], offers: [] };
    return {
      found: texts.none,
      remarks: remarksOf(plans, pasted),
      offers: [recommend(pasted, "no", no, texts.noneReason)],
    };
  }
  const found = texts.found(namesOf(plans.values, pasted));
  const remarks = remarksOf(plans, pasted);
  if (!plans.tellsHosts) return { found, remarks: [...remarks, texts.unknownHosts], offers: [] };
  if (plans.hosts.length === 0) return { found, remarks, offers: [recommend(pasted, "no", no, texts.noHosts)] };
  return { found, remarks, offers: [recommend(pasted, "yes", yes, texts.hosts(namesOf(plans.hosts, pasted)))] };
}
