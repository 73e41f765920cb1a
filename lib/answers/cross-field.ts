import type { Problem } from "@/lib/errors/problem";
import { findPortUse } from "./fields/port-table";
import { answerLabel, nameOfAnswer } from "./labels";
import type { TrustDecision } from "@/lib/trust/trust-decisions";
import type { EarlyAnswers } from "./early-answers";
import type { MailboxServerAnswer } from "./types";

/**
 * Contradictions between answers that are each well formed (safety F, criteria 6 and 7). Works on whatever is known, so that
 * each is told on its own page, while others are still open; an empty text is an answer that is not known.
 * `decisions` are those about the trust of the known servers. Linear in the number of servers; each message names both
 * places.
 */
export function crossFieldProblems(
  known: EarlyAnswers,
  decisions: readonly TrustDecision[],
  maxServers: number,
): readonly Problem[] {
  const serverNames = known.mailboxServers?.map((server) => server.fqdn);
  return [
    ...umProblems(known),
    ...listProblems("clientAccessServers", known.clientAccessServers, maxServers),
    ...listProblems("mailboxServers", serverNames, maxServers, ".fqdn"),
    ...thumbprintProblems(known.mailboxServers ?? []),
    ...poolProblems(known),
    ...trustProblems(known, decisions),
    ...portProblems(known),
    ...policyProblems(known, maxServers),
  ];
}

function listProblems(
  list: string,
  names: readonly string[] | undefined,
  most: number,
  field = "",
): readonly Problem[] {
  if (!names) return [];
  const what = nameOfAnswer(list);
  if (names.length === 0)
    return [
      { path: list, code: "EMPTY_LIST", message: `${what}: at least one is needed; an example is ${exampleOf(list)}.` },
    ];
  if (names.length > most) {
    return [
      {
        path: list,
        code: "TOO_MANY",
        message: `${what}: there are ${names.length}, and ${most} is the most; an example is a change of its own for each site.`,
      },
    ];
  }
  return duplicates(names).map(([first, second]) => ({
    path: `${list}[${second}]${field}`,
    code: "DUPLICATE",
    message: `${nameOfAnswer(`${list}[${second}]`)} repeats ${nameOfAnswer(`${list}[${first}]`)}: ${names[second]} is needed once.`,
  }));
}

/** Pairs of first and later position of the same name, whatever its case. */
function duplicates(names: readonly string[]): readonly (readonly [number, number])[] {
  const seen = new Map<string, number>();
  return names.flatMap((name, index) => {
    const key = name.toLowerCase();
    const first = key === "" ? undefined : seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [[first, index] as const];
  });
}

/** Without the quotes of JSON. */
function exampleOf(list: string): string {
  const { example } = answerLabel(`${list}[]`) ?? { example: "" };
  return example.startsWith("{") ? "ex01.contoso.com" : example.replaceAll('"', "");
}

function umProblems({ um }: EarlyAnswers): readonly Problem[] {
  if (!um) return [];
  const problems: Problem[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, code: "CONTRADICTION", message });
  if (um.placement === "none" && um.sipNameDialPlan) {
    refuse(
      "um.sipNameDialPlan",
      "These servers cannot host a SipName dial plan (um.sipNameDialPlan) while none runs Unified Messaging (um.placement); an example is false.",
    );
  }
  if (um.addToDialPlans && um.placement === "none") {
    refuse(
      "um.addToDialPlans",
      "Servers cannot be added to dial plans (um.addToDialPlans) while none runs Unified Messaging (um.placement); an example is false.",
    );
  }
  if (um.addToDialPlans && um.placement !== "none" && um.sipNameDialPlan === false) {
    refuse(
      "um.addToDialPlans",
      "Adding servers to dial plans (um.addToDialPlans) makes them host one, which contradicts um.sipNameDialPlan; an example is true for both.",
    );
  }
  return um.addToDialPlans
    ? [...problems, ...listProblems("um.dialPlans", um.dialPlans, Number.POSITIVE_INFINITY)]
    : problems;
}

/** One certificate has one subject name. */
function thumbprintProblems(servers: readonly MailboxServerAnswer[]): readonly Problem[] {
  const owners = new Map<string, number>();
  return servers.flatMap((server, index) => {
    const { thumbprint, certificateName } = server;
    if (thumbprint === "" || certificateName === "") return [];
    const first = owners.get(thumbprint);
    if (first === undefined) owners.set(thumbprint, index);
    if (first === undefined || servers[first]?.certificateName === certificateName) return [];
    const message = `${nameOfAnswer(`mailboxServers[${index}]`)} and ${nameOfAnswer(`mailboxServers[${first}]`)} have the same thumbprint and different certificate names, and one certificate has one subject name; an example is mail.contoso.com on both.`;
    return [{ path: `mailboxServers[${index}].certificateName`, code: "CONTRADICTION", message }];
  });
}

/** The Lync pool is no Exchange server. */
function poolProblems({ lync, clientAccessServers = [], mailboxServers = [] }: EarlyAnswers): readonly Problem[] {
  if (!lync?.poolFqdn) return [];
  const rows = [
    ...clientAccessServers.map((name, index) => [name, `clientAccessServers[${index}]`] as const),
    ...mailboxServers.map(({ fqdn }, index) => [fqdn, `mailboxServers[${index}].fqdn`] as const),
  ];
  return rows
    .filter(([name]) => name === lync.poolFqdn)
    .map(([, path]) => ({
      path,
      code: "CONTRADICTION",
      message: `${nameOfAnswer(path)} has the name of the Lync pool (lync.poolFqdn), and one of the two is wrong; an example is ex01.contoso.com beside pool01.contoso.com.`,
    }));
}

/** A name that is to be trusted must be neither the pool that trusts it nor a server that Lync discovers under it. */
function trustProblems({ lync }: EarlyAnswers, decisions: readonly TrustDecision[]): readonly Problem[] {
  const discovered = new Map(
    decisions.flatMap(({ server, certificateName, needsTrust }, index) =>
      !needsTrust && certificateName === server ? [[server, index] as const] : [],
    ),
  );
  return decisions.flatMap(({ certificateName, needsTrust }, index) => {
    if (!needsTrust) return [];
    const path = `mailboxServers[${index}].certificateName`;
    if (certificateName === lync?.poolFqdn) {
      const message = `${nameOfAnswer(path)} is the name of the Lync pool (lync.poolFqdn), which cannot be its own trusted application pool; an example is ex01.contoso.com.`;
      return [{ path, code: "CONTRADICTION", message }];
    }
    const owner = discovered.get(certificateName);
    if (owner === undefined) return [];
    const message = `${nameOfAnswer(path)} is the name of ${nameOfAnswer(`mailboxServers[${owner}]`)}, which Lync discovers by itself, so trust for it would be a harmful duplicate; an example is a certificate of its own.`;
    return [{ path, code: "CONTRADICTION", message }];
  });
}

function portProblems({ trustedApplication }: EarlyAnswers): readonly Problem[] {
  const port = trustedApplication?.port;
  const use = port === undefined ? undefined : findPortUse(port);
  if (use?.rule !== "refused") return [];
  const message = `Port ${port} is used by ${use.service}, so the trusted application cannot have it; an example is 5199.`;
  return [{ path: "trustedApplication.port", code: "PORT_TAKEN", message }];
}

function policyProblems({ mailboxPolicies }: EarlyAnswers, most: number): readonly Problem[] {
  return mailboxPolicies?.scope === "named" ? listProblems("mailboxPolicies.names", mailboxPolicies.names, most) : [];
}
