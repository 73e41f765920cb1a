import { goalProfiles } from "@/lib/answers/goals";
import { planHash } from "@/lib/answers/plan-hash";
import { exchangeProducts, lyncProducts, type PlannedExchange } from "@/lib/answers/products";
import { decideTrust } from "@/lib/trust/trust-rules";
import type { Answers, ExchangeVersion } from "@/lib/answers/types";
import { namesPastSupport } from "./past-support";
import { topologyWarnings } from "./topology-warnings";
import type { Topology, TrustDecision, TrustedPool } from "./types";

/**
 * The facts of one installation in product terms. Pure, and linear in the number of servers.
 * `answers` come from `parseAnswers`; nothing is validated again.
 */
export function deriveTopology(answers: Answers): Topology {
  const trustDecisions = deriveTrust(answers);
  const { goal, lync, um } = answers;
  const { version } = answers.exchange;
  const exchange = plannedExchange(version);
  const lyncProduct = lync && lyncProducts[lync.version];
  const pastSupport = namesPastSupport(exchange, lyncProduct);
  return {
    goal,
    work: goalProfiles[goal].work,
    messaging: goalProfiles[goal].messaging,
    planHash: planHash(answers),
    exchange: { ...exchange, version },
    lync: lyncProduct,
    pastSupport,
    poolFqdn: lync?.poolFqdn,
    siteId: lync?.siteId,
    umPlacement: um?.placement,
    dialPlans: um?.addToDialPlans ? um.dialPlans : [],
    clientAccessServers: answers.clientAccessServers,
    mailboxServers: answers.mailboxServers ?? [],
    trustDecisions,
    trustedPools: groupPools(trustDecisions),
    trustedApplication: answers.trustedApplication,
    mailboxPolicies: answers.mailboxPolicies,
    recordsDirectory: answers.recordsDirectory,
    change: answers.change,
    warnings: topologyWarnings(answers, trustDecisions, pastSupport),
  };
}

/** @throws Error for a version that is not planned: `parseAnswers` has refused it. */
function plannedExchange(version: ExchangeVersion): PlannedExchange {
  const product = exchangeProducts[version];
  if (!product.planned) throw new Error(`${product.name} is not planned.`);
  return product;
}

function deriveTrust({ um, mailboxServers = [] }: Answers): readonly TrustDecision[] {
  if (!um) return [];
  return mailboxServers.map((server) => ({
    server: server.fqdn,
    certificateName: server.certificateName,
    ...decideTrust(server, um),
  }));
}

/** One pool for each certificate name that needs trust, in the order of the first server that presents it. */
function groupPools(decisions: readonly TrustDecision[]): readonly TrustedPool[] {
  const servers = new Map<string, string[]>();
  for (const { needsTrust, certificateName, server } of decisions) {
    if (!needsTrust) continue;
    const known = servers.get(certificateName);
    if (known) known.push(server);
    else servers.set(certificateName, [server]);
  }
  return [...servers].map(([fqdn, names]) => ({ fqdn, servers: names }));
}
