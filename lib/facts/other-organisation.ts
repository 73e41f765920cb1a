import { computerName, domainOf, sameName, type Computer } from "./computer-name";
import { told, type ExchangeFacts, type FactsFile, type LyncFacts } from "./facts-schema";

/** The computer on which facts were collected; only a Mailbox server tells its domain. */
export function computerOf(file: Pick<FactsFile, "script" | "host" | "facts">): Computer {
  const windows = "windows" in file.facts ? told(file.facts.windows) : undefined;
  return { name: file.host, domain: windows?.domain ?? "" };
}

/** The pools of a Lync that does not know the one that is named; undefined when it does, or does not tell. */
export function poolsOfOther({ pools: found }: LyncFacts, pool: string | undefined): readonly string[] | undefined {
  const pools = told(found)?.pools ?? [];
  if (pool === undefined || pools.length === 0 || pools.some(({ fqdn }) => sameName(fqdn, pool))) return undefined;
  const registrars = pools.filter(({ services }) => services.some((service) => /^Registrar:/i.test(service)));
  return (registrars.length > 0 ? registrars : pools).map(({ fqdn }) => fqdn.toLowerCase());
}

/**
 * The servers of an Exchange that knows none of those that are named, and has none in their domains; undefined when it does,
 * or does not tell. One that is new, or has a name of its own beside them, is no other organisation.
 */
export function serversOfOther(facts: ExchangeFacts, named: readonly string[]): readonly string[] | undefined {
  const servers = (told(facts["exchange-servers"])?.servers ?? []).map(({ fqdn, name }) =>
    (fqdn || name).toLowerCase(),
  );
  if (servers.length === 0 || named.length === 0) return undefined;
  return named.some((name) => servers.some((server) => areOfOne(name, server))) ? undefined : servers;
}

/** A name that is not whole may be of any domain. */
function areOfOne(name: string, server: string): boolean {
  const [domain, other] = [domainOf(name), domainOf(server)];
  if (domain !== "" && other !== "") return sameName(domain, other);
  return computerName(name) === computerName(server);
}
