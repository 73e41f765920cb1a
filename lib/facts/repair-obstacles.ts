import { sameName } from "./computer-name";
import { contradiction, type Contradiction } from "./contradiction";
import { discoveryOf } from "./discovery";
import { told, type LyncFacts, type Told } from "./facts-schema";

/** A repair that is planned, or that could be. */
export interface Repair {
  /** Names that are there twice: those in the certificates. */
  readonly names: readonly string[];
  /** The pool that signs users in; undefined where nobody named it yet. */
  readonly poolFqdn: string | undefined;
  /** The trusted application's; undefined where nobody named it yet. */
  readonly applicationId: string | undefined;
}

type Asked<Name extends keyof LyncFacts> = { readonly [One in Name]: Told<LyncFacts[One]> | undefined };

export const poolFacts = ["discovery-events", "trusted-pools", "trusted-computers", "pools", "sites"] as const;
export const applicationFacts = [
  ...(["trusted-pools", "trusted-computers"] as const),
  ...(["trusted-applications", "trusted-endpoints"] as const),
] as const;

/** Every obstacle to a repair that the facts of one Front End show. */
export function repairObstacles(facts: LyncFacts, repair: Repair): readonly Contradiction[] {
  const found = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, told(fact)]));
  // One place has one form of facts.
  const asked = found as unknown as Asked<keyof LyncFacts>;
  return [...applicationObstacles(asked, repair), ...poolObstacles(asked, repair)];
}

/**
 * Why the trusted pool of a duplicate would not be removed, as the ChangeCheck of lib/steps/duplicate-pool.ps1 has it: what
 * is the only trust of a server stays, and what could not be brought back (day 2 section 5). A fact that could not be
 * read is no obstacle.
 */
export function poolObstacles(
  found: Asked<(typeof poolFacts)[number]>,
  { names, poolFqdn }: Repair,
): readonly Contradiction[] {
  return names.flatMap((name): readonly Contradiction[] => {
    const pools = poolsOf(found, name);
    if (pools === undefined) return [];
    const [pool, ...others] = pools;
    if (pool === undefined) return [contradiction("no-duplicate", "mailbox-servers", { name })];
    if (others.length > 0)
      return [contradiction("several-pools", undefined, { name, pools: pools.map(({ fqdn }) => fqdn) })];
    return [
      ...notDiscovered(found["discovery-events"]?.events, name),
      ...(pool.registrar === "" ? [withoutRegistrar(pool.fqdn, poolFqdn, found.pools?.pools)] : []),
      ...computersOf(found, pool.fqdn, name, names),
      ...rolesOf(found.pools?.pools, pool.fqdn),
      ...unreadable(pool, found.sites?.sites),
    ];
  });
}

/** The same for what the pool holds, as in lib/steps/duplicate-application.ps1. */
export function applicationObstacles(
  found: Asked<(typeof applicationFacts)[number]>,
  { names, applicationId }: Repair,
): readonly Contradiction[] {
  const all = found["trusted-applications"]?.trustedApplications ?? [];
  const endpoints = found["trusted-endpoints"]?.trustedEndpoints ?? [];
  return names.flatMap((name) =>
    (poolsOf(found, name) ?? []).flatMap(({ fqdn: pool }): readonly Contradiction[] => {
      const here = all.filter((one) => sameName(one.pool, pool));
      // Without an answer the only one there is taken for it.
      const own = applicationId ?? (here.length === 1 ? here[0]?.applicationId : undefined) ?? usualApplication;
      const held = here.flatMap(({ applicationId: application, protocol }): readonly Contradiction[] => {
        if (!sameName(application, own)) return [contradiction("foreign-application", "trust", { pool, application })];
        if (["mtls", "tcp", ""].includes(protocol.toLowerCase())) return [];
        return [contradiction("other-protocol", undefined, { pool, application, protocol })];
      });
      const reached = endpoints.filter((one) => sameName(one.pool, pool));
      return [...held, ...reached.map(({ sipAddress }) => contradiction("endpoint", undefined, { pool, sipAddress }))];
    }),
  );
}

const usualApplication = "OutlookWebApp";

type TrustedPool = Told<LyncFacts["trusted-pools"]>["trustedPools"][number];

/** Pools that name it, as pool or as the pool of a computer; undefined where that could not be read. */
function poolsOf(
  found: Asked<"trusted-pools" | "trusted-computers">,
  name: string,
): readonly TrustedPool[] | undefined {
  const computers = found["trusted-computers"]?.trustedComputers;
  const pools = found["trusted-pools"]?.trustedPools;
  if (pools === undefined || computers === undefined) return undefined;
  const named = computers.filter(({ fqdn }) => sameName(fqdn, name)).map(({ pool }) => pool);
  return pools.filter(({ fqdn }) => [name, ...named].some((one) => sameName(one, fqdn)));
}

function notDiscovered(
  events: Told<LyncFacts["discovery-events"]>["events"] | undefined,
  name: string,
): readonly Contradiction[] {
  if (events === undefined) return [];
  const { status, evidence } = discoveryOf(events, name);
  return status === "discovered" ? [] : [contradiction("only-trust", "mailbox-servers", { name, evidence })];
}

/** The first pool that signs users in takes the place of one that nobody named. */
function withoutRegistrar(
  pool: string,
  poolFqdn: string | undefined,
  pools: Told<LyncFacts["pools"]>["pools"] = [],
): Contradiction {
  const first = pools.find(({ services }) => services.some((service) => /^Registrar:/i.test(service)));
  return contradiction("no-registrar", undefined, { pool, poolFqdn: poolFqdn ?? first?.fqdn ?? "" });
}

function computersOf(
  found: Asked<"trusted-computers">,
  pool: string,
  name: string,
  planned: readonly string[],
): readonly Contradiction[] {
  const own = (found["trusted-computers"]?.trustedComputers ?? []).filter((one) => sameName(one.pool, pool));
  const computers = own.map(({ fqdn }) => fqdn);
  const other = [pool, ...computers].find((one) => !sameName(one, name));
  if (computers.length > 1) {
    const computer = sameName(pool, name) ? (other ?? name) : name;
    return [contradiction("several-computers", undefined, { pool, computers, computer })];
  }
  if (other === undefined || !planned.some((one) => sameName(one, other))) return [];
  return [contradiction("pool-of-two", "mailbox-servers", { pool, names: [name, other] })];
}

/** Services that trust did not bring. */
function rolesOf(pools: Told<LyncFacts["pools"]>["pools"] | undefined, pool: string): readonly Contradiction[] {
  const services = pools?.find(({ fqdn }) => sameName(fqdn, pool))?.services ?? [];
  return services
    .filter((service) => !/^(TrustedApplicationPool|ExternalServer):/i.test(service))
    .map((service) => contradiction("other-role", undefined, { pool, service }));
}

function unreadable(
  { fqdn: pool, site, ...flags }: TrustedPool,
  sites: Told<LyncFacts["sites"]>["sites"] | undefined,
): readonly Contradiction[] {
  const { requiresReplication, outboundOnly, throttleAsServer, treatAsAuthenticated } = flags;
  const isKnown =
    sites === undefined ||
    sites.some(({ identity, siteId }) => [bare(identity), siteId].some((one) => sameName(one, bare(site))));
  const isRead = [requiresReplication, outboundOnly, throttleAsServer, treatAsAuthenticated].every(
    (flag) => flag !== null,
  );
  return isKnown && isRead ? [] : [contradiction("unreadable-pool", undefined, { pool })];
}

/** Some shells show an id with its kind in front. */
const bare = (id: string): string => id.replace(/^site:/i, "");
