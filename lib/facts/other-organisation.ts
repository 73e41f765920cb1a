import { computerName, domainOf, sameName, type Computer } from "./computer-name";
import { told, type ExchangeFacts, type FactsFile, type LyncFacts } from "./facts-schema";

/** Names by which facts and a draft are of two organisations. */
export interface Stranger {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  /** What the draft does not name yet, so that facts of its kind can only be told by the names of the other kind. */
  readonly lacks?: "pool" | "servers";
}

/** The computer on which facts were collected; only a Mailbox server tells its domain. */
export function computerOf(file: Pick<FactsFile, "script" | "host" | "facts">): Computer {
  const windows = "windows" in file.facts ? told(file.facts.windows) : undefined;
  return { name: file.host, domain: windows?.domain ?? "" };
}

/** Every server that Exchange told, in lower case: by its whole name where that is known. */
export const serverNames = (facts: ExchangeFacts): readonly string[] =>
  (told(facts["exchange-servers"])?.servers ?? []).map(({ fqdn, name }) => (fqdn || name).toLowerCase());

/** The pools of a Lync that does not know the one that is named; undefined when it does, or does not tell. */
export function poolsOfOther({ pools: found }: LyncFacts, pool: string | undefined): readonly string[] | undefined {
  const pools = told(found)?.pools ?? [];
  if (pool === undefined || pools.length === 0 || pools.some(({ fqdn }) => sameName(fqdn, pool))) return undefined;
  return poolNames({ pools: found });
}

/** The pools by which people know a Lync, in lower case: those that sign users in, where it tells which. */
export function poolNames({ pools: found }: Pick<LyncFacts, "pools">): readonly string[] {
  const pools = told(found)?.pools ?? [];
  const registrars = pools.filter(({ services }) => services.some((service) => /^Registrar:/i.test(service)));
  return (registrars.length > 0 ? registrars : pools).map(({ fqdn }) => fqdn.toLowerCase());
}

/**
 * The servers of an Exchange that knows none of those that are named, and has none in their domains; undefined when it does,
 * or does not tell. One that is new, or has a name of its own beside them, is no other organisation.
 */
export function serversOfOther(facts: ExchangeFacts, named: readonly string[]): readonly string[] | undefined {
  const servers = serverNames(facts);
  if (servers.length === 0 || named.length === 0) return undefined;
  return named.some((name) => servers.some((server) => areOfOne(name, server))) ? undefined : servers;
}

/**
 * Whether two domains may be of one organisation: one that is another one has no label in common but those that a registry
 * gives out, such as com or co.uk. A domain that is not known may be of any.
 */
export function mayBeOfOne(a: string, b: string): boolean {
  return a === "" || b === "" || sameName(registered(a), registered(b));
}

/** The part of a domain that its owner registered. */
function registered(domain: string): string {
  const labels = domain.split(".");
  const [second = "", first = ""] = labels.slice(-2);
  const isShared = first.length === 2 && /^(?:ac|co|com|edu|gov|ne|net|or|org)$/i.test(second);
  return labels.slice(isShared ? -3 : -2).join(".");
}

/** A name that is not whole may be of any domain. */
function areOfOne(name: string, server: string): boolean {
  const [domain, other] = [domainOf(name), domainOf(server)];
  if (domain !== "" && other !== "") return sameName(domain, other);
  return computerName(name) === computerName(server);
}
