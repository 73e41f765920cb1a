import type { TrustDecision } from "@/lib/trust/trust-decisions";
import { goalProfiles } from "./goals";
import { namesPastSupport } from "./past-support";
import type { Answers } from "./types";
import type { ProductAdvice } from "@/lib/errors/warning";

/** What the products make worth knowing before the change, as far as the answers are known. */
export function productAdvice(known: Partial<Answers>, decisions: readonly TrustDecision[]): readonly ProductAdvice[] {
  return [
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
  const first = decisions.find((decision) => decision.needsTrust);
  if (um === undefined || um.sipNameDialPlan || um.addToDialPlans || first === undefined) return [];
  return [{ code: "dial-plan-later", path: "um.placement", values: { server: first.server } }];
}

/** Rules whose advice is more than yes or no; told once, with the first server as the example. */
function trustWarnings(decisions: readonly TrustDecision[]): readonly ProductAdvice[] {
  const warnings: ProductAdvice[] = [];
  const add = (rule: TrustDecision["rule"], code: "shared-certificate-name" | "not-discovered-yet", field: string) => {
    const index = decisions.findIndex((decision) => decision.rule === rule);
    const first = decisions[index];
    if (first) warnings.push({ code, path: `mailboxServers[${index}].${field}`, values: { server: first.server } });
  };
  add("D", "shared-certificate-name", "certificateName");
  add("H", "not-discovered-yet", "discoveredByLync");
  return warnings;
}

/** "Lync lists it" is about one name; what counts is the name in the certificate. */
function discoveryWarnings({ um, mailboxServers = [] }: Partial<Answers>): readonly ProductAdvice[] {
  if (!um) return [];
  const lyncDiscovers = um.placement === "same-computer" && um.sipNameDialPlan;
  const index = mailboxServers.findIndex(
    (server) => server.discoveredByLync === "yes" && server.certificateName !== server.fqdn,
  );
  const server = mailboxServers[index];
  if (!server || lyncDiscovers) return [];
  const values = { server: server.fqdn, certificate: server.certificateName };
  return [{ code: "discovered-under-which-name", path: `mailboxServers[${index}].discoveredByLync`, values }];
}

function policyWarnings({ mailboxPolicies, goal }: Partial<Answers>): readonly ProductAdvice[] {
  if (goal === undefined || mailboxPolicies?.scope !== "all") return [];
  const turnsOff = goalProfiles[goal].messaging === "off";
  return [{ code: "all-policies", path: "mailboxPolicies.scope", values: { turnsOff } }];
}
