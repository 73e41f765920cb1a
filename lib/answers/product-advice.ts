import type { TrustDecision } from "@/lib/trust/trust-decisions";
import { goalProfiles } from "./goals";
import { namesPastSupport, pastSupportClause } from "./past-support";
import type { Answers, MailboxServerAnswer } from "./types";
import type { AnswerWarning } from "./warnings";

/** What the products make worth knowing before the change, as far as the answers are known. */
export function productAdvice(known: Partial<Answers>, decisions: readonly TrustDecision[]): readonly AnswerWarning[] {
  return [
    ...dialPlanWarnings(known, decisions),
    ...laterDialPlanWarnings(known, decisions),
    ...trustWarnings(decisions),
    ...discoveryWarnings(known),
    ...policyWarnings(known),
  ];
}

/** That the products are past support, in one sentence; none while the Exchange is not known. */
export function supportWarnings(known: Partial<Answers>): readonly AnswerWarning[] {
  const clause = pastSupportClause(namesPastSupport(known));
  return clause === undefined
    ? []
    : [{ code: "past-support", message: `${clause}: rehearse the change in a lab first.` }];
}

/** The base document contradicts itself here (domain sections 1 and 12), so the reader has to look at the real events. */
function dialPlanWarnings({ um }: Partial<Answers>, decisions: readonly TrustDecision[]): readonly AnswerWarning[] {
  if (um?.placement !== "separate-computers" || !decisions.some((decision) => decision.needsTrust)) return [];
  if (um.addToDialPlans) {
    const message =
      "Microsoft's article says to add all servers to all SIP URI dial plans, which may make Lync discover them; trust made as well is then a duplicate that breaks instant messaging, so run the discovery scripts again after the servers joined and before trust is made.";
    return [{ code: "dial-plans-may-discover", path: "um.addToDialPlans", message }];
  }
  if (!um.sipNameDialPlan) return [];
  const message =
    "Servers that host a SipName dial plan may be discovered by Lync, and trust made as well is then a duplicate that breaks instant messaging, so look for their names in events 44024 and 14492 on a Front End first.";
  return [{ code: "dial-plans-may-discover", path: "um.sipNameDialPlan", message }];
}

/** A later change of others breaks this one, and nothing that stays behind on the servers says so. */
function laterDialPlanWarnings(
  { um }: Partial<Answers>,
  decisions: readonly TrustDecision[],
): readonly AnswerWarning[] {
  const trusted = decisions.filter((decision) => decision.needsTrust).map(({ server }) => server);
  if (um === undefined || um.sipNameDialPlan || um.addToDialPlans || trusted.length === 0) return [];
  const host = trusted.length === 1 ? "which hosts" : "which host";
  const message = `Trust is made for ${someNames(trusted)}, ${host} no SipName dial plan: the day a server of this plan gets one, Lync may discover it, and its trusted application pool is then a duplicate that breaks instant messaging, so the voice mail team has to know that the pool must go first.`;
  return [{ code: "dial-plan-later", path: "um.placement", message }];
}

/** Rules whose advice is more than yes or no; told once, with every server that it is about. */
function trustWarnings(decisions: readonly TrustDecision[]): readonly AnswerWarning[] {
  const warnings: AnswerWarning[] = [];
  const add = (
    rule: TrustDecision["rule"],
    code: string,
    field: string,
    message: (names: string, several: boolean) => string,
  ) => {
    const index = decisions.findIndex((decision) => decision.rule === rule);
    const servers = decisions.filter((decision) => decision.rule === rule).map(({ server }) => server);
    if (servers.length === 0) return;
    const path = `mailboxServers[${index}].${field}`;
    warnings.push({ code, path, message: message(someNames(servers), servers.length > 1) });
  };
  add(
    "D",
    "shared-certificate-name",
    "certificateName",
    (names, several) =>
      `Lync discovers ${names} under ${several ? "their own names while their certificates carry other ones" : "its own name while its certificate carries another one"}: a certificate for each server would need no trust, so confirm this in a lab.`,
  );
  add("H", "not-discovered-yet", "discoveredByLync", (names, several) =>
    several
      ? `Lync should discover ${names} by itself and does not list them yet: check their SipName dial plans and their certificate names before anything else, and do not make trust for them.`
      : `Lync should discover ${names} by itself and does not list it yet: check its SipName dial plan and its certificate name before anything else, and do not make trust for it.`,
  );
  return warnings;
}

/** "Lync lists it" is about one name; what counts is the name in the certificate. */
function discoveryWarnings({ um, mailboxServers = [] }: Partial<Answers>): readonly AnswerWarning[] {
  if (!um) return [];
  const lyncDiscovers = um.placement === "same-computer" && um.sipNameDialPlan;
  const isAnother = ({ discoveredByLync, certificateName, fqdn }: MailboxServerAnswer) =>
    discoveredByLync === "yes" && certificateName !== fqdn;
  const index = mailboxServers.findIndex(isAnother);
  const servers = mailboxServers.filter(isAnother);
  const [server, ...more] = servers;
  if (!server || lyncDiscovers) return [];
  const names = someNames(servers.map(({ fqdn }) => fqdn));
  const certificates = someNames([...new Set(servers.map(({ certificateName }) => certificateName))]);
  const message =
    more.length === 0
      ? `No trust is made for ${names} because Lync lists it: make sure that the listed name is ${certificates}, the one in its certificate.`
      : `No trust is made for ${names} because Lync lists them: make sure that what is listed are the names in their certificates, ${certificates}.`;
  return [{ code: "discovered-under-which-name", path: `mailboxServers[${index}].discoveredByLync`, message }];
}

const namedAtMost = 5;

/** Every name of a few; the first ones of many, and how many more there are. */
function someNames(names: readonly string[]): string {
  const more = names.length - namedAtMost;
  const shown = more > 1 ? [...names.slice(0, namedAtMost), `${more} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

function policyWarnings({ mailboxPolicies, goal }: Partial<Answers>): readonly AnswerWarning[] {
  if (goal === undefined || mailboxPolicies?.scope !== "all") return [];
  const effect =
    goalProfiles[goal].messaging === "off"
      ? "turns instant messaging off in each of them"
      : "also turns it on where it was off on purpose";
  const message = `The change covers every mailbox policy that exists when it runs, and ${effect}: name the policies if that is not meant.`;
  return [{ code: "all-policies", path: "mailboxPolicies.scope", message }];
}
