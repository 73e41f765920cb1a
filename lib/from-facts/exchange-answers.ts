import { messagingRoleOf } from "@/lib/answers/products";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { computerName } from "@/lib/facts/computer-name";
import { told } from "@/lib/facts/facts-schema";
import { nothingSaid, offerAt, type Said } from "./build-offer";
import { holdersOf, serversByVersion, serversOf, serversWithDatabases } from "./estate";
import { filesOf } from "./origin";
import type { NamedFacts } from "./types";

export function exchangeVersion(files: readonly NamedFacts[]): Said {
  const [newest] = filesOf(files, "Get-ExchangeFacts");
  if (!newest) return nothingSaid;
  const { origin } = newest;
  const groups = serversByVersion(newest.facts);
  const said = offerAt(
    "exchange.version",
    groups.flatMap(({ version }) => version ?? []),
    origin,
  );
  const unknown = groups.find(({ version }) => version === undefined)?.servers ?? [];
  if (unknown.length === 0) return said;
  const names = unknown.map(({ fqdn, adminDisplayVersion }) => `${fqdn.toLowerCase()} (${adminDisplayVersion})`);
  return { ...said, remarks: [...said.remarks, { code: "unknown-build", section: "versions", names, origin }] };
}

/** Every Exchange server that is of another version than the draft's; those with a build that is not known among them. */
export function otherServers(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const [newest] = filesOf(files, "Get-ExchangeFacts");
  const wanted = draft.versions?.exchange;
  if (!newest || !wanted) return nothingSaid;
  const others = serversByVersion(newest.facts).flatMap(({ version, servers }) => (version === wanted ? [] : servers));
  if (others.length === 0) return nothingSaid;
  return offerAt("exchange.otherServers", [listOf(others.map(({ fqdn }) => fqdn))], newest.origin);
}

export function clientAccessServers(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const [newest] = filesOf(files, "Get-ExchangeFacts");
  const servers = newest && holdersOf(serversOf(newest.facts, draft), "ClientAccess");
  if (!newest || !servers?.length) return nothingSaid;
  return offerAt("clientAccessServers", [listOf(servers.map(({ fqdn }) => fqdn))], newest.origin);
}

/**
 * The servers that talk to Lync: Client Access servers where the settings are theirs, else the Mailbox servers on which a
 * database can be active; one that has none is named, and left to a person.
 */
export function mailboxServers(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const [newest] = filesOf(files, "Get-ExchangeFacts");
  const role = messagingRoleOf(draft.versions?.exchange);
  const servers = newest && holdersOf(serversOf(newest.facts, draft), role);
  if (!newest || !servers?.length) return nothingSaid;
  const { origin } = newest;
  const active = role === "Mailbox" ? serversWithDatabases(newest.facts) : undefined;
  const isActive = (fqdn: string) => active === undefined || active.includes(computerName(fqdn));
  const idle = servers.map(({ fqdn }) => fqdn).filter((fqdn) => !isActive(fqdn));
  const chosen = servers.map(({ fqdn }) => fqdn).filter(isActive);
  const said = chosen.length === 0 ? nothingSaid : offerAt("mailboxServers", [listOf(chosen)], origin);
  if (idle.length === 0) return said;
  const remark = { code: "no-database", section: "mailbox-servers", names: idle, origin } as const;
  return { ...said, remarks: [...said.remarks, remark] };
}

/**
 * The policies in which instant messaging is not switched off: one that is off may be off on purpose. Nothing when every
 * policy was chosen, or when of one of them it is not known.
 */
export function mailboxPolicies(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const [newest] = filesOf(files, "Get-ExchangeFacts");
  const policies = newest && told(newest.facts["owa-mailbox-policies"])?.policies;
  if (!newest || !policies?.length || draft.policies?.scope === "all") return nothingSaid;
  const { origin } = newest;
  const named = (flag: boolean | null) =>
    policies.filter(({ instantMessagingEnabled }) => instantMessagingEnabled === flag).map(({ name }) => name);
  const remark = (code: "policies-off" | "policies-unknown", names: readonly string[]) =>
    names.length === 0 ? [] : [{ code, section: "policies" as const, names, origin }];
  const [on, off, unknown] = [named(true), named(false), named(null)];
  if (unknown.length > 0 || on.length === 0)
    return { offers: [], remarks: [...remark("policies-unknown", unknown), ...remark("policies-off", off)] };
  const parts = [
    offerAt("mailboxPolicies.scope", ["named"], origin),
    offerAt("mailboxPolicies.names", [on.join("\n")], origin),
  ];
  return {
    offers: parts.flatMap(({ offers }) => offers),
    remarks: [...parts.flatMap(({ remarks }) => remarks), ...remark("policies-off", off)],
  };
}

const listOf = (names: readonly string[]): string => names.map((name) => name.toLowerCase()).join("\n");
