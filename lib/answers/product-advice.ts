import type { TrustDecision } from "@/lib/trust/trust-decisions";
import { goalProfiles } from "./goals";
import { pairOf } from "./pairs";
import { namesPastSupport } from "./past-support";
import { exchangeProducts, lyncProducts } from "./products";
import type { Answers, MailboxServerAnswer } from "./types";
import type { ProductAdvice } from "@/lib/errors/warning";

/** What the products make worth knowing before the change, as far as the answers are known. */
export function productAdvice(known: Partial<Answers>, decisions: readonly TrustDecision[]): readonly ProductAdvice[] {
  return [
    ...pairWarnings(known),
    ...dialPlanWarnings(known, decisions),
    ...laterDialPlanWarnings(known, decisions),
    ...trustWarnings(decisions),
    ...discoveryWarnings(known),
    ...policyWarnings(known),
  ];
}

/** That the products are past support, in one sentence; none while the Exchange is not known. */
export function supportWarnings(known: Partial<Answers>): readonly ProductAdvice[] {
  const products = namesPastSupport(known);
  return products.length === 0 ? [] : [{ code: "past-support", values: { products } }];
}

/**
 * That an update will take the feature away; no news for who turns it off. The page says it where the goal is chosen, so it
 * is not among the warnings; the change request has it as a risk.
 */
export function endAnnounced({ goal, exchange }: Partial<Answers>): readonly ProductAdvice[] {
  const product = exchange && exchangeProducts[exchange.version];
  if (!product?.planned || !product.endAnnounced || (goal && goalProfiles[goal].messaging === "off")) return [];
  return [{ code: "end-announced", path: "exchange.version", values: { exchange: product.shortName } }];
}

/** A pair that Microsoft does not refuse, and does not describe either. */
function pairWarnings({ exchange, lync }: Partial<Answers>): readonly ProductAdvice[] {
  if (!exchange || !lync) return [];
  const { verdict, reason: pair } = pairOf(exchange.version, lync.version);
  const values = {
    exchange: exchangeProducts[exchange.version].shortName,
    lync: lyncProducts[lync.version].name,
    pair,
  };
  return verdict === "warned" ? [{ code: "pair-warned", path: "lync.version", values }] : [];
}

/** The base document contradicts itself here (domain sections 1 and 12), so the reader has to look at the real events. */
function dialPlanWarnings({ um }: Partial<Answers>, decisions: readonly TrustDecision[]): readonly ProductAdvice[] {
  if (um?.placement !== "separate-computers" || !decisions.some((decision) => decision.needsTrust)) return [];
  if (um.addToDialPlans) {
    return [{ code: "dial-plans-join", path: "um.addToDialPlans", values: {} }];
  }
  if (!um.sipNameDialPlan) return [];
  return [{ code: "dial-plans-may-discover", path: "um.sipNameDialPlan", values: {} }];
}

/** A later change of others breaks this one, and nothing that stays behind on the servers says so. */
function laterDialPlanWarnings(
  { um }: Partial<Answers>,
  decisions: readonly TrustDecision[],
): readonly ProductAdvice[] {
  const servers = decisions.filter((decision) => decision.needsTrust).map(({ server }) => server);
  if (um === undefined || um.sipNameDialPlan || um.addToDialPlans || servers.length === 0) return [];
  return [{ code: "dial-plan-later", path: "um.placement", values: { servers } }];
}

/** Rules whose advice is more than yes or no; told once, with every server that it is about. */
function trustWarnings(decisions: readonly TrustDecision[]): readonly ProductAdvice[] {
  const warnings: ProductAdvice[] = [];
  const add = (rule: TrustDecision["rule"], code: "shared-certificate-name" | "not-discovered-yet", field: string) => {
    const index = decisions.findIndex((decision) => decision.rule === rule);
    const servers = decisions.filter((decision) => decision.rule === rule).map(({ server }) => server);
    if (servers.length > 0) warnings.push({ code, path: `mailboxServers[${index}].${field}`, values: { servers } });
  };
  add("D", "shared-certificate-name", "certificateName");
  add("H", "not-discovered-yet", "discoveredByLync");
  return warnings;
}

/** "Lync has discovered it" is about one name; what counts is the name in the certificate. */
function discoveryWarnings({ um, mailboxServers = [] }: Partial<Answers>): readonly ProductAdvice[] {
  if (!um) return [];
  const lyncDiscovers = um.placement === "same-computer" && um.sipNameDialPlan;
  const isAnother = ({ discoveredByLync, certificateName, fqdn }: MailboxServerAnswer) =>
    discoveredByLync === "yes" && certificateName !== fqdn;
  const index = mailboxServers.findIndex(isAnother);
  const servers = mailboxServers.filter(isAnother);
  if (servers.length === 0 || lyncDiscovers) return [];
  const values = {
    servers: servers.map(({ fqdn }) => fqdn),
    certificates: [...new Set(servers.map(({ certificateName }) => certificateName))],
  };
  return [{ code: "discovered-under-which-name", path: `mailboxServers[${index}].discoveredByLync`, values }];
}

function policyWarnings({ mailboxPolicies, goal }: Partial<Answers>): readonly ProductAdvice[] {
  if (goal === undefined || mailboxPolicies?.scope !== "all") return [];
  const turnsOff = goalProfiles[goal].messaging === "off";
  return [{ code: "all-policies", path: "mailboxPolicies.scope", values: { turnsOff } }];
}
