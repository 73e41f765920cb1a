import { plannedGoals } from "@/lib/answers/goals";
import type { Plan } from "@/lib/plan/types";
import type { TrustDecision } from "@/lib/topology/types";
import { sameName } from "./computer-name";
import type { Contradiction } from "./contradictions";
import { discoveryOf } from "@/lib/command-output/discovery";
import { told, type LyncFacts } from "./facts-schema";

type Found = readonly Contradiction[];

/** What a Front End knows against what the plan does there (domain sections 1 and 5). */
export function lyncContradictions(facts: LyncFacts, plan: Plan): Found {
  return [version, discovery, pool, trustedPools, computers, site, ports].flatMap((rule) => rule(facts, plan));
}

function version(facts: LyncFacts, { topology }: Plan): Found {
  const shown = told(facts["lync-version"])?.version ?? "";
  const { lync } = topology;
  if (shown === "" || lync === undefined || shown.split(".")[0] === lync.major) return [];
  return found("other-lync-version", false, "versions", [
    `Lync has the version ${shown} there, and your answers name a product of version ${lync.major}.`,
  ]);
}

/** The event log decides who is discovered, not the questionnaire: a second entry breaks instant messaging. */
function discovery(facts: LyncFacts, { topology }: Plan): Found {
  const events = told(facts["discovery-events"])?.events;
  if (events === undefined) return [];
  const trusted = [
    ...(told(facts["trusted-pools"])?.trustedPools ?? []),
    ...(told(facts["trusted-computers"])?.trustedComputers ?? []),
  ];
  return topology.trustDecisions.flatMap((decision) => {
    const answer = discoveryOf(events, decision.certificateName);
    const isTrusted = trusted.some(({ fqdn }) => sameName(fqdn, decision.certificateName));
    return decision.needsTrust ? planned(decision, answer) : reliedOn(decision, answer, isTrusted);
  });
}

const anew =
  "If that is out of date, restart the Front End service of one Front End at a time, which writes the events anew, and collect again.";

/** Names for which the plan makes trust. */
function planned({ certificateName }: TrustDecision, answer: ReturnType<typeof discoveryOf>): Found {
  if (answer.status === "discovered")
    return found("discovered-and-trusted", true, "mailbox-servers", [
      `Lync discovered ${certificateName} by itself (${answer.evidence}), and this plan makes trust for it: the second entry would break instant messaging.`,
      `Answer yes to “Does Lync list it already” for this server and make the bundle again. ${anew}`,
    ]);
  if (!answer.doubt) return [];
  return found("discovery-in-doubt", false, "mailbox-servers", [
    `It does not stand plainly in the event whether Lync discovered ${certificateName}: ${answer.evidence}.`,
    "Look at that event; an entry of version 0 is a discovered one, and then this plan must not make trust for it.",
  ]);
}

/** Names for which the plan makes no trust, since Lync discovers them. */
function reliedOn(
  { certificateName }: TrustDecision,
  answer: ReturnType<typeof discoveryOf>,
  isTrusted: boolean,
): Found {
  if (answer.status === "discovered" && isTrusted)
    return found("duplicate-trust", true, plannedGoals.includes("repair-duplicate") ? "goal" : undefined, [
      `Lync discovered ${certificateName} by itself (${answer.evidence}), and a trusted application pool names it as well: that duplicate breaks instant messaging.`,
      "Remove it before this change, in the Lync shell: Get-CsTrustedApplication shows what the pool has, then Remove-CsTrustedApplication, Remove-CsTrustedApplicationPool and Enable-CsTopology; event 14495 confirms it.",
    ]);
  if (answer.status === "discovered") return [];
  if (answer.status === "unknown")
    return found("discovery-unknown", false, undefined, [
      `This plan makes no trust for ${certificateName} because Lync discovers it, and the events do not tell whether it did: ${answer.evidence}.`,
      "Restart the Front End service of one Front End at a time, which writes the events anew, and collect again.",
    ]);
  return found("not-discovered", false, "unified-messaging", [
    `This plan makes no trust for ${certificateName} because Lync discovers it, and Lync did not discover it yet (${answer.evidence}).`,
    "Check its SIP URI dial plan and the name in its certificate.",
  ]);
}

function pool(facts: LyncFacts, { topology: { poolFqdn } }: Plan): Found {
  const pools = told(facts.pools)?.pools ?? [];
  if (poolFqdn === undefined || pools.length === 0) return [];
  const known = pools.find(({ fqdn }) => sameName(fqdn, poolFqdn));
  if (known !== undefined && (known.services.length === 0 || known.services.some(isRegistrar))) return [];
  const registrars = pools.filter(({ services }) => services.some(isRegistrar)).map(({ fqdn }) => fqdn);
  return found("unknown-pool", false, "lync-pool", [
    known === undefined ? `Lync knows no pool ${poolFqdn}.` : `${poolFqdn} is a pool without a Registrar.`,
    `The pools with one are: ${registrars.join(", ")}.`,
  ]);
}

const isRegistrar = (service: string): boolean => /^Registrar:/i.test(service);

/** Trust that exists is never changed: another registrar or another site is refused. */
function trustedPools(facts: LyncFacts, { topology }: Plan): Found {
  const here = (told(facts["trusted-pools"])?.trustedPools ?? []).filter(({ fqdn }) =>
    topology.trustedPools.some((one) => sameName(one.fqdn, fqdn)),
  );
  return here.flatMap(({ fqdn, registrar, site: shown }) => {
    const { poolFqdn = "", siteId = "" } = topology;
    const siteOfPool = siteIdOf(shown, facts);
    return [
      ...(registrar === "" || sameName(registrar, poolFqdn)
        ? []
        : found("other-registrar", false, "lync-pool", [
            `A trusted application pool ${fqdn} exists already with the registrar ${registrar}, and your answers name ${poolFqdn}.`,
            "The script refuses to change it: settle which pool is right.",
          ])),
      ...(siteOfPool === "" || sameName(siteOfPool, siteId)
        ? []
        : found("other-site", false, "trust", [
            `A trusted application pool ${fqdn} exists already in the site ${siteOfPool}, and your answers name ${siteId}.`,
            "The script refuses to change it: answer the SiteId of that site.",
          ])),
    ];
  });
}

function computers(facts: LyncFacts, { topology }: Plan): Found {
  return (told(facts["trusted-computers"])?.trustedComputers ?? []).flatMap((computer) => {
    const isPlanned = topology.trustedPools.some(({ fqdn }) => sameName(fqdn, computer.fqdn));
    if (!isPlanned || computer.pool === "" || sameName(computer.pool, computer.fqdn)) return [];
    return found("computer-of-other-pool", false, undefined, [
      `${computer.fqdn} is a computer of the trusted application pool ${computer.pool} already, and a pool of its own would be a second entry.`,
      "The script refuses to go on: remove the computer there first.",
    ]);
  });
}

function site(facts: LyncFacts, { topology: { siteId } }: Plan): Found {
  const sites = told(facts.sites)?.sites ?? [];
  if (siteId === undefined || sites.length === 0) return [];
  if (sites.some((one) => sameName(bare(one.siteId), siteId))) return [];
  const named = sites.find((one) => sameName(one.displayName, siteId));
  return found("unknown-site", false, "trust", [
    named === undefined
      ? `There is no Lync site with the SiteId ${siteId}.`
      : `${siteId} is the display name of a site; its SiteId is ${bare(named.siteId)}.`,
    `The SiteIds are: ${sites.map((one) => bare(one.siteId)).join(", ")}.`,
  ]);
}

function ports(facts: LyncFacts, { topology }: Plan): Found {
  const wanted = topology.trustedApplication;
  if (wanted === undefined) return [];
  return (told(facts["trusted-applications"])?.trustedApplications ?? []).flatMap(
    ({ pool: name, applicationId, port }) => {
      if (port === null || !topology.trustedPools.some(({ fqdn }) => sameName(fqdn, name))) return [];
      const same = sameName(applicationId, wanted.applicationId);
      if (same === (port === wanted.port)) return [];
      return found("port-in-use", false, "trust", [
        same
          ? `The application ${wanted.applicationId} of ${name} exists already on port ${port}, and your answers say ${wanted.port}.`
          : `Port ${port} of ${name} belongs to another application, ${applicationId}.`,
        same
          ? `The script refuses to go on: answer port ${port}.`
          : `The script refuses to go on: if that is the application of Outlook Web App itself, answer its ID ${applicationId}; otherwise answer another port.`,
      ]);
    },
  );
}

/** Some shells show an id with its kind in front, and a pool's site by the name in its identity. */
const bare = (id: string): string => id.replace(/^site:/i, "");

function siteIdOf(shown: string, facts: LyncFacts): string {
  const named = told(facts.sites)?.sites.find(({ identity }) => sameName(bare(identity), bare(shown)));
  return bare(named?.siteId ?? shown);
}

function found(
  code: string,
  grave: boolean,
  section: Contradiction["section"],
  sentences: readonly string[],
): readonly Contradiction[] {
  return [{ code, grave, section, message: sentences.join(" ") }];
}
