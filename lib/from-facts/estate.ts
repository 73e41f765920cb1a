import {
  exchangeProducts,
  exchangeVersionOf,
  exchangeVersions,
  type ExchangeVersion,
  type ServerRole,
} from "@/lib/answers/products";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { computerName, isNameOf, sameName, type Computer } from "@/lib/facts/computer-name";
import { told, type ExchangeFacts } from "@/lib/facts/facts-schema";

type Server = Extract<ExchangeFacts["exchange-servers"], { readonly servers: unknown }>["servers"][number];

/** The Exchange servers of the version that the draft names; of every version while it names none. */
export function serversOf(facts: ExchangeFacts, draft: DraftAnswers): readonly Server[] {
  const wanted = draft.versions?.exchange;
  return insideServers(facts).filter(
    ({ adminDisplayVersion }) => wanted === undefined || exchangeVersionOf(adminDisplayVersion) === wanted,
  );
}

/** Every server that is no Edge Transport server, and says its whole name. */
export function insideServers(facts: ExchangeFacts): readonly Server[] {
  const servers = told(facts["exchange-servers"])?.servers ?? [];
  return servers.filter(({ serverRole, fqdn }) => !/\bEdge\b/.test(serverRole) && fqdn !== "");
}

const flags = {
  Mailbox: "isMailboxServer",
  ClientAccess: "isClientAccessServer",
  UnifiedMessaging: "isUnifiedMessagingServer",
} as const satisfies Readonly<Record<ServerRole, keyof Server>>;

/** Whether a server has a role; undefined where Exchange told neither its flag nor its roles. */
export function hasRole(server: Server, role: ServerRole): boolean | undefined {
  const flag = server[flags[role]];
  if (flag !== null) return flag;
  return server.serverRole === "" ? undefined : server.serverRole.split(/[,\s]+/).includes(role);
}

/** The servers that hold a role; undefined when of one of them it is not known. */
export function holdersOf(servers: readonly Server[], role: ServerRole): readonly Server[] | undefined {
  const answers = servers.map((server) => hasRole(server, role));
  return answers.includes(undefined) ? undefined : servers.filter((_server, index) => answers[index]);
}

/** Whole name of a computer among the servers; undefined when none or several are called so. */
export function wholeName(servers: readonly string[], computer: Computer): string | undefined {
  const found = servers.filter((fqdn) => isNameOf(fqdn, computer));
  return found.length === 1 ? found[0]?.toLowerCase() : undefined;
}

/** Servers of one version; it is undefined for a build that is not known. */
export interface ServersOfVersion {
  readonly version: ExchangeVersion | undefined;
  readonly servers: readonly Server[];
}

/** The servers by their version, in the order of the versions; those with a build that is not known come last. */
export function serversByVersion(facts: ExchangeFacts): readonly ServersOfVersion[] {
  const servers = insideServers(facts);
  return [...exchangeVersions, undefined]
    .map((version) => ({
      version,
      servers: servers.filter(({ adminDisplayVersion }) => exchangeVersionOf(adminDisplayVersion) === version),
    }))
    .filter(({ servers: found }) => found.length > 0);
}

/** The roles that hold the two services of Unified Messaging in a version; undefined where there are none. */
export function unifiedMessagingOf(version: ExchangeVersion | undefined) {
  const product = version && exchangeProducts[version];
  return product?.planned ? product.unifiedMessaging : undefined;
}

/** Servers on which a database can be active: there someone's Outlook Web App runs. Undefined when that was not told. */
export function serversWithDatabases(facts: ExchangeFacts): readonly string[] | undefined {
  const databases = told(facts.databases)?.databases;
  const copies = databases?.filter(({ recovery }) => recovery !== true).flatMap(({ servers }) => servers);
  return copies?.length ? [...new Set(copies.map(computerName))] : undefined;
}

export const isListed = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name));
