import type { ServerRole } from "@/lib/answers/products";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import type { Found } from "@/lib/command-output/findings";
import { readPolicies } from "@/lib/command-output/read-policies";
import { readServers } from "@/lib/command-output/read-servers";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Offer, Proposal } from "./proposal";
import { namesOf, remarksOf } from "./remarks";

/** Names to add to a list. */
export type NewNames = readonly string[];

const roleNames: Readonly<Record<ServerRole, string>> = {
  Mailbox: "Mailbox server",
  ClientAccess: "Client Access server",
};

/** Servers of one role from the output of Get-ExchangeServer. */
export function proposeServers(text: string, role: ServerRole, current: readonly string[]): Proposal<NewNames> {
  const found = readServers(text, role);
  return proposeNames(found, current, roleNames[role], pastedTexts.nothing.servers);
}

/** SipName dial plans from the output of Get-UMDialPlan. */
export function proposeDialPlans(text: string, current: readonly string[]): Proposal<NewNames> {
  return proposeNames(readDialPlans(text), current, "SipName dial plan", pastedTexts.nothing.dialPlans);
}

/** Policies with instant messaging on; those that are off are for a person to decide. */
export function proposePolicies(text: string, current: readonly string[]): Proposal<NewNames> {
  const { off, ...found } = readPolicies(text);
  const known = lowerCase(current);
  const newOff = off.filter((name) => !known.has(name.toLowerCase()));
  const isOff = new Set(off);
  const on = found.values.filter((name) => !isOff.has(name));
  const offer: readonly Offer<NewNames>[] =
    newOff.length === 0
      ? []
      : [
          {
            label: pastedTexts.list.offPolicies(newOff.length),
            reason: pastedTexts.list.offReason(namesOf(newOff)),
            done: pastedTexts.list.added(newOff.length, 0),
            change: newOff,
          },
        ];
  if (on.length === 0 && off.length > 0) {
    return { found: pastedTexts.list.onlyOff(off.length), remarks: remarksOf(found), offers: offer };
  }
  const proposal = proposeNames({ ...found, values: on }, current, "policy", pastedTexts.nothing.policies);
  return { ...proposal, offers: offer };
}

function proposeNames(
  found: Found<string>,
  current: readonly string[],
  item: string,
  nothing: string,
): Proposal<NewNames> {
  const remarks = remarksOf(found);
  if (found.values.length === 0) return { found: nothing, remarks, offers: [] };
  const known = lowerCase(current);
  const added = found.values.filter((name) => !known.has(name.toLowerCase()));
  return {
    found: pastedTexts.list.found(found.values.length, item),
    remarks,
    done: pastedTexts.list.added(added.length, found.values.length - added.length),
    ...(added.length > 0 ? { change: added } : {}),
    offers: [],
  };
}

function lowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()));
}
