import type { Plan } from "@/lib/plan/types";
import type { Contradiction } from "./contradictions";
import { entriesOf, factOf, sameName, textOf, textsOf } from "./fact-reader";
import type { FactsRecord } from "./types";

/** What a Front End knows against what the plan does there (domain sections 1 and 5). */
export function lyncContradictions(record: FactsRecord, plan: Plan): readonly Contradiction[] {
  return [...discovery(record, plan), ...registrars(record, plan), ...site(record, plan), ...ports(record, plan)];
}

/** The event log decides who is discovered, not the questionnaire: a second entry breaks instant messaging. */
function discovery(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  const fact = factOf(record, "known-servers");
  const discovered = textsOf(fact["discovered"]);
  const lists = (name: string) => discovered.some((one) => sameName(one, name));
  const trustedPools = entriesOf(fact["trustedPools"]).map((pool) => poolName(textOf(pool["identity"])));
  return topology.trustDecisions.flatMap(({ certificateName, needsTrust }) => {
    if (needsTrust && lists(certificateName))
      return found("discovered-and-trusted", true, "mailbox-servers", [
        `Lync already lists ${certificateName}, and this plan makes trust for it: the second entry would break instant messaging.`,
        "Answer yes to “Does Lync list it already” for this server and make the bundle again.",
      ]);
    if (!needsTrust && lists(certificateName) && trustedPools.some((pool) => sameName(pool, certificateName)))
      return found("duplicate-trust", true, "goal", [
        `Lync lists ${certificateName} by itself, and a trusted application pool names it as well: that duplicate breaks instant messaging.`,
        "It has to be removed before this change can help.",
      ]);
    if (!needsTrust && !lists(certificateName) && fact["events"] !== undefined)
      return found("not-discovered", false, "unified-messaging", [
        `This plan makes no trust for ${certificateName} because Lync discovers it, and Lync does not list it yet.`,
        "Check its SIP URI dial plan and the name in its certificate.",
      ]);
    return [];
  });
}

function registrars(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  return entriesOf(factOf(record, "known-servers")["trustedPools"]).flatMap((pool) => {
    const name = poolName(textOf(pool["identity"]));
    const registrar = poolName(textOf(pool["registrar"]));
    const planned = topology.trustedPools.some(({ fqdn }) => sameName(fqdn, name));
    if (!planned || registrar === "" || sameName(registrar, topology.poolFqdn ?? "")) return [];
    return found("other-registrar", false, "lync-pool", [
      `A trusted application pool ${name} exists already with the registrar ${registrar}, and your answers name ${topology.poolFqdn ?? ""}.`,
      "The script refuses to change it: settle which pool is right.",
    ]);
  });
}

function site(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  const sites = entriesOf(factOf(record, "trusted-application-pool")["sites"]);
  const { siteId } = topology;
  if (siteId === undefined || sites.length === 0) return [];
  if (sites.some((one) => sameName(textOf(one["siteId"]), siteId))) return [];
  const named = sites.find((one) => sameName(textOf(one["displayName"]), siteId));
  return found("unknown-site", false, "trust", [
    named === undefined
      ? `There is no Lync site with the SiteId ${siteId}.`
      : `${siteId} is the display name of a site; its SiteId is ${textOf(named["siteId"])}.`,
    `The SiteIds are: ${sites.map((one) => textOf(one["siteId"])).join(", ")}.`,
  ]);
}

/** Identity is `<pool>/urn:application:<id>`. */
function ports(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  const wanted = topology.trustedApplication;
  if (wanted === undefined) return [];
  return entriesOf(factOf(record, "trusted-application")["applications"]).flatMap((application) => {
    const [pool = "", urn = ""] = textOf(application["identity"]).split("/");
    const port = textOf(application["port"]);
    if (!topology.trustedPools.some(({ fqdn }) => sameName(fqdn, pool))) return [];
    const same = sameName(urn.replace(/^urn:application:/i, ""), wanted.applicationId);
    if (same === (port === String(wanted.port))) return [];
    return found("port-in-use", false, "trust", [
      same
        ? `The application ${wanted.applicationId} of ${pool} exists already on port ${port}, and your answers say ${wanted.port}.`
        : `Port ${port} of ${pool} belongs to another application, ${urn}.`,
      "The script refuses to go on: choose the port to fit.",
    ]);
  });
}

function found(
  code: string,
  grave: boolean,
  section: Contradiction["section"],
  sentences: readonly string[],
): readonly Contradiction[] {
  return [{ code, grave, section, message: sentences.join(" ") }];
}

/** Lync writes identities as `Registrar:pool.contoso.com` and `TrustedApplicationPool:mail.contoso.com`. */
const poolName = (identity: string): string => identity.slice(identity.lastIndexOf(":") + 1);
