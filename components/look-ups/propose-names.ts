import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import type { Found } from "@/lib/command-output/findings";
import { readPolicies } from "@/lib/command-output/read-policies";
import { readServers, type ServerRole } from "@/lib/command-output/read-servers";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Offer, Proposal } from "./proposal";
import { namesOf, nothingRead, remarksOf } from "./remarks";

/** Names to add to a list. */
export type NewNames = readonly string[];

const roleNames: Readonly<Record<ServerRole, string>> = {
  Mailbox: "Mailbox server",
  ClientAccess: "Client Access server",
};

/** Servers of one role from the output of Get-ExchangeServer. */
export function proposeServers(text: string, role: ServerRole, current: readonly string[]): Proposal<NewNames> {
  const found = readServers(text, role);
  if (found.values.length === 0) return nothingRead(found, "servers", pastedTexts.nothing.servers, remarksOf(found));
  return proposeNames(found, current, roleNames[role]);
}

/** SipName dial plans from the output of Get-UMDialPlan; those whose kind is not told are for a person to decide. */
export function proposeDialPlans(text: string, current: readonly string[]): Proposal<NewNames> {
  const { untold, ...found } = readDialPlans(text);
  const texts = pastedTexts.list;
  const offers = offersOf(untold, current, texts.untoldPlans, texts.untoldPlansReason);
  if (found.values.length > 0) return { ...proposeNames(found, current, "SipName dial plan"), offers };
  if (untold.length > 0) return { found: texts.onlyUntoldPlans(untold.length), remarks: remarksOf(found), offers };
  return nothingRead(found, "dialPlans", pastedTexts.nothing.dialPlans, remarksOf(found));
}

/** Policies with instant messaging on; those that are off, or do not tell, are for a person to decide. */
export function proposePolicies(text: string, current: readonly string[]): Proposal<NewNames> {
  const { off, untold, ...found } = readPolicies(text);
  const texts = pastedTexts.list;
  const offers = [
    ...offersOf(off, current, texts.offPolicies, texts.offReason),
    ...offersOf(untold, current, texts.untoldPolicies, texts.untoldReason),
  ];
  const left = new Set([...off, ...untold]);
  const on = found.values.filter((name) => !left.has(name));
  if (on.length > 0) return { ...proposeNames({ ...found, values: on }, current, "policy"), offers };
  if (found.values.length === 0) return nothingRead(found, "policies", pastedTexts.nothing.policies, remarksOf(found));
  const said = untold.length > 0 ? texts.onlyUntold(found.values.length) : texts.onlyOff(off.length);
  return { found: said, remarks: remarksOf(found), offers };
}

/** Names that are not added without being told, in one offer; none when all of them are in the list. */
function offersOf(
  names: readonly string[],
  current: readonly string[],
  label: (count: number) => string,
  reason: (names: string) => string,
): readonly Offer<NewNames>[] {
  const known = lowerCase(current);
  const change = names.filter((name) => !known.has(name.toLowerCase()));
  if (change.length === 0) return [];
  const done = pastedTexts.list.added(change.length, 0);
  return [{ label: label(change.length), reason: reason(namesOf(change)), done, change }];
}

function proposeNames(found: Found<string>, current: readonly string[], item: string): Proposal<NewNames> {
  const known = lowerCase(current);
  const added = found.values.filter((name) => !known.has(name.toLowerCase()));
  return {
    found: pastedTexts.list.found(found.values.length, item),
    remarks: remarksOf(found),
    done: pastedTexts.list.added(added.length, found.values.length - added.length),
    ...(added.length > 0 ? { change: added } : {}),
    offers: [],
  };
}

function lowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()));
}
