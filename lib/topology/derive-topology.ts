import { planHash } from "@/lib/answers/plan-hash";
import { answerValues } from "@/lib/answers/questions/answer-values";
import { warningsOf } from "@/lib/answers/warnings";
import { trustDecisions as decideTrust } from "@/lib/trust/trust-decisions";
import type { Answers } from "@/lib/answers/types";
import type { Topology, TrustDecision, TrustedPool } from "./types";

/**
 * The facts of one installation in product terms. Pure, and linear in the number of servers.
 * `answers` come from `parseAnswers`; nothing is validated again.
 */
export function deriveTopology(answers: Answers): Topology {
  const trustDecisions = decideTrust(answers) ?? [];
  const { lync, um } = answers;
  return {
    goal: answers.goal,
    planHash: planHash(answers),
    exchangeVersion: answers.exchange.version,
    lyncVersion: lync?.version,
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
    warnings: warningsOf(answers, trustDecisions, answerValues(answers)),
  };
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
