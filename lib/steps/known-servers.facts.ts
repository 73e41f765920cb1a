import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import { discoveryOf, type Discovery } from "@/lib/facts/discovery";
import type { TrustDecision } from "@/lib/topology/types";

/** What a Front End knows against what the plan takes for granted (domain sections 1 and 5). */
export const facts = [
  compareFacts({
    place: "lync",
    reads: ["lync-version"],
    contradictions({ "lync-version": version }, { lync }) {
      const shown = version?.version ?? "";
      if (shown === "" || lync === undefined || shown.split(".")[0] === lync.major) return [];
      return [contradiction("other-lync-version", "versions", { shown, planned: lync.major })];
    },
  }),
  // The event log decides who is discovered, not the questionnaire: a second entry breaks instant messaging.
  compareFacts({
    place: "lync",
    reads: ["discovery-events", "trusted-pools", "trusted-computers"],
    contradictions(found, { trustDecisions, duplicates }) {
      const events = found["discovery-events"]?.events;
      // That a name is there twice is what a repair is for.
      if (events === undefined || duplicates.length > 0) return [];
      const trusted = [
        ...(found["trusted-pools"]?.trustedPools ?? []),
        ...(found["trusted-computers"]?.trustedComputers ?? []),
      ];
      return trustDecisions.flatMap((decision) => {
        const discovery = discoveryOf(events, decision.certificateName);
        const isTrusted = trusted.some(({ fqdn }) => sameName(fqdn, decision.certificateName));
        return decision.needsTrust ? planned(decision, discovery) : reliedOn(decision, discovery, isTrusted);
      });
    },
  }),
  compareFacts({
    place: "lync",
    reads: ["pools"],
    contradictions({ pools: found }, { poolFqdn }) {
      const pools = found?.pools ?? [];
      const known = pools.find(({ fqdn }) => poolFqdn !== undefined && sameName(fqdn, poolFqdn));
      if (known === undefined || known.services.length === 0 || known.services.some(isRegistrar)) return [];
      const registrars = pools.filter(({ services }) => services.some(isRegistrar)).map(({ fqdn }) => fqdn);
      return [contradiction("pool-without-registrar", "lync-pool", { pool: known.fqdn, registrars })];
    },
  }),
];

/** Names for which the plan makes trust. */
function planned({ certificateName: name }: TrustDecision, discovery: Discovery): readonly Contradiction[] {
  const { status, evidence, doubt } = discovery;
  if (status === "discovered")
    return [{ ...contradiction("discovered-and-trusted", "mailbox-servers", { name, evidence }), grave: true }];
  return doubt ? [contradiction("discovery-in-doubt", "mailbox-servers", { name, evidence })] : [];
}

/** Names for which the plan makes no trust, since Lync discovers them or knows them from before. */
function reliedOn(
  { certificateName: name, rule }: TrustDecision,
  { status, evidence }: Discovery,
  isTrusted: boolean,
): readonly Contradiction[] {
  if (status === "discovered")
    return isTrusted ? [{ ...contradiction("duplicate-trust", "goal", { name, evidence }), grave: true }] : [];
  // A renewed certificate of the same name: Lync may know it by the pool that an earlier change made.
  if (rule === "kept" && isTrusted) return [];
  return status === "unknown"
    ? [contradiction("discovery-unknown", undefined, { name, evidence })]
    : [contradiction("not-discovered", "unified-messaging", { name, evidence })];
}

const isRegistrar = (service: string): boolean => /^Registrar:/i.test(service);
