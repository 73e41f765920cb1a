import { usualOverrideScope } from "@/lib/answers/choices";
import { goalProfiles, type GoalProfile } from "@/lib/answers/goals";
import { planHash } from "@/lib/answers/plan-hash";
import { namesPastSupport } from "@/lib/answers/past-support";
import { exchangeProducts, lyncProducts, messagingRole, type PlannedExchange } from "@/lib/answers/products";
import { umForTrust } from "@/lib/answers/unified-messaging";
import { answerValues } from "@/lib/answers/questions/answer-values";
import type { Answers, ExchangeVersion, MailboxServerAnswer } from "@/lib/answers/types";
import { endAnnounced } from "@/lib/answers/product-advice";
import { warningsOf } from "@/lib/answers/warnings";
import { decideForAll } from "@/lib/trust/trust-decisions";
import { answeredValues } from "./answered-values";
import type { TrustedPool } from "./trusted-pool";
import type { MailboxServer, Topology, TrustDecision } from "./types";

/**
 * The facts of one installation in product terms. Pure, and linear in the number of servers.
 * `answers` come from `parseAnswers`; nothing is validated again.
 */
export function deriveTopology(answers: Answers): Topology {
  const trustDecisions = decideForAll({ um: umForTrust(answers), mailboxServers: answers.mailboxServers }) ?? [];
  const trustedPools = groupPools(trustDecisions);
  const { goal, lync, um, mailboxPolicies = noPolicies } = answers;
  const profile: GoalProfile = goalProfiles[goal];
  const mailboxServers = (answers.mailboxServers ?? []).map(mailboxServer);
  const duplicates = profile.repairs ? groupPools(mailboxServers.map(asDuplicate)) : [];
  const exchange = { ...plannedExchange(answers.exchange.version), version: answers.exchange.version };
  const clientAccessServers = answers.clientAccessServers ?? everyRole(exchange, profile, mailboxServers);
  return {
    goal,
    work: profile.work,
    checks: profile.checks,
    leaves: profile.leaves ?? [],
    messaging: profile.messaging,
    restores: profile.restores ?? false,
    // Where the settings are in the directory service, a script that no person starts would need rights in Exchange.
    renews: profile.renews === true && exchange.settings === "web-config",
    planHash: planHash(answers),
    exchange,
    overrideScope: answers.exchange.overrideScope ?? usualOverrideScope,
    otherServers: answers.exchange.otherServers ?? [],
    lync: lync && { ...lyncProducts[lync.version], version: lync.version },
    pastSupport: namesPastSupport(answers),
    poolFqdn: lync?.poolFqdn,
    siteId: lync?.siteId,
    umPlacement: um?.placement,
    dialPlans: um?.addToDialPlans ? um.dialPlans : [],
    clientAccessServers,
    mailboxServers,
    trustDecisions,
    trustedPools,
    duplicates,
    trustedApplication: answers.trustedApplication,
    mailboxPolicies,
    recordsDirectory: answers.recordsDirectory,
    values: answeredValues(answers, clientAccessServers, trustDecisions, trustedPools, duplicates),
    change: answers.change,
    warnings: warningsOf(answers, trustDecisions, answerValues(answers)),
    announced: endAnnounced(answers),
  };
}

const noPolicies: Topology["mailboxPolicies"] = { scope: "named", names: [] };

function mailboxServer({ thumbprint = "", ...server }: MailboxServerAnswer): MailboxServer {
  return { ...server, thumbprint };
}

function asDuplicate({ fqdn, certificateName }: MailboxServer): Grouped {
  return { server: fqdn, certificateName, needsTrust: true };
}

/** @throws Error for a version that is not planned: `parseAnswers` has refused it. */
function plannedExchange(version: ExchangeVersion): PlannedExchange {
  const product = exchangeProducts[version];
  if (!product.planned) throw new Error(`${product.name} is not planned.`);
  return product;
}

/**
 * Where each Mailbox server has every role, or the table holds Client Access servers, they are the Client Access servers of
 * whatever changes Exchange.
 */
function everyRole(
  exchange: PlannedExchange,
  { work }: GoalProfile,
  mailboxServers: readonly MailboxServer[],
): readonly string[] {
  const changesExchange = work.includes("configuration") || work.includes("directories");
  const isClientAccess = exchange.oneRole || messagingRole(exchange) === "ClientAccess";
  return isClientAccess && changesExchange ? mailboxServers.map(({ fqdn }) => fqdn) : [];
}

type Grouped = Pick<TrustDecision, "server" | "certificateName" | "needsTrust">;

/** One pool for each certificate name that needs trust, in the order of the first server that presents it. */
function groupPools(decisions: readonly Grouped[]): readonly TrustedPool[] {
  const servers = new Map<string, string[]>();
  for (const { needsTrust, certificateName, server } of decisions) {
    if (!needsTrust) continue;
    const known = servers.get(certificateName);
    if (known) known.push(server);
    else servers.set(certificateName, [server]);
  }
  return [...servers].map(([fqdn, names]) => ({ fqdn, servers: names }));
}
