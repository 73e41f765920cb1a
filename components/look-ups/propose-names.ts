import type { ExchangeVersion, ServerRole } from "@/lib/answers/products";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import type { Found } from "@/lib/command-output/findings";
import { readPolicies } from "@/lib/command-output/read-policies";
import { readServers } from "@/lib/command-output/read-servers";
import type { PastedTexts } from "@/components/messages/pasted";
import type { Offer, Proposal } from "./proposal";
import { namesOf, nothingRead, remarksOf } from "./remarks";

/** Names to add to a list. */
export type NewNames = readonly string[];

/** Servers of one role from the output of Get-ExchangeServer. */
export function proposeServers(
  text: string,
  pasted: PastedTexts,
  role: Exclude<ServerRole, "UnifiedMessaging">,
  current: readonly string[],
  version?: ExchangeVersion,
): Proposal<NewNames> {
  const found = readServers(text, role, version);
  if (found.values.length === 0)
    return nothingRead(found, pasted, "servers", pasted.nothing.servers, remarksOf(found, pasted));
  return proposeNames(found, pasted, current, pasted.list.found[role]);
}

/** SipName dial plans from the output of Get-UMDialPlan; those whose kind is not told are for a person to decide. */
export function proposeDialPlans(text: string, pasted: PastedTexts, current: readonly string[]): Proposal<NewNames> {
  const { untold, ...found } = readDialPlans(text);
  const texts = pasted.list;
  const offers = offersOf(pasted, untold, current, texts.untoldPlans, texts.untoldPlansReason);
  if (found.values.length > 0) return { ...proposeNames(found, pasted, current, pasted.list.found.dialPlans), offers };
  if (untold.length > 0)
    return { found: texts.onlyUntoldPlans(untold.length), remarks: remarksOf(found, pasted), offers };
  return nothingRead(found, pasted, "dialPlans", pasted.nothing.dialPlans, remarksOf(found, pasted));
}

/** Policies with instant messaging on; those that are off, or do not tell, are for a person to decide. */
export function proposePolicies(
  text: string,
  pasted: PastedTexts,
  current: readonly string[],
  turnsOff = false,
): Proposal<NewNames> {
  const { off, untold, ...found } = readPolicies(text);
  const texts = pasted.list;
  const offers = [
    ...offersOf(pasted, off, current, texts.offPolicies, turnsOff ? texts.offAlready : texts.offReason),
    ...offersOf(pasted, untold, current, texts.untoldPolicies, texts.untoldReason),
  ];
  const left = new Set([...off, ...untold]);
  const on = found.values.filter((name) => !left.has(name));
  if (on.length > 0)
    return { ...proposeNames({ ...found, values: on }, pasted, current, pasted.list.found.policies), offers };
  if (found.values.length === 0)
    return nothingRead(found, pasted, "policies", pasted.nothing.policies, remarksOf(found, pasted));
  const said = untold.length > 0 ? texts.onlyUntold(found.values.length) : texts.onlyOff(off.length);
  return { found: said, remarks: remarksOf(found, pasted), offers };
}

/** Names that are not added without being told, in one offer; none when all of them are in the list. */
function offersOf(
  pasted: PastedTexts,
  names: readonly string[],
  current: readonly string[],
  label: (count: number) => string,
  reason: (names: string) => string,
): readonly Offer<NewNames>[] {
  const known = lowerCase(current);
  const change = names.filter((name) => !known.has(name.toLowerCase()));
  if (change.length === 0) return [];
  const done = pasted.list.added(change.length, 0);
  return [{ label: label(change.length), reason: reason(namesOf(change, pasted)), done, change }];
}

function proposeNames(
  found: Found<string>,
  pasted: PastedTexts,
  current: readonly string[],
  said: (found: number) => string,
): Proposal<NewNames> {
  const known = lowerCase(current);
  const added = found.values.filter((name) => !known.has(name.toLowerCase()));
  return {
    found: said(found.values.length),
    remarks: remarksOf(found, pasted),
    done: pasted.list.added(added.length, found.values.length - added.length),
    ...(added.length > 0 ? { change: added } : {}),
    offers: [],
  };
}

function lowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()));
}
