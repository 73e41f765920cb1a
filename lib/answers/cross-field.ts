import type { Problem } from "@/lib/errors/problem";
import { findPortUse } from "./fields/port-table";
import { answerExample } from "./answer-examples";
import { goalProfiles } from "./goals";
import { exchangeProducts } from "./products";
import type { TrustDecision } from "@/lib/trust/trust-decisions";
import type { EarlyAnswers } from "./early-answers";
import type { MailboxServerAnswer } from "./types";

/**
 * Contradictions between answers that are each well formed (safety F, criteria 6 and 7). Works on whatever is known, so that
 * each is told on its own page, while others are still open; an empty text is an answer that is not known.
 * `decisions` are those about the trust of the known servers. Linear in the number of servers; each problem names both
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
    ...listProblems("exchange.otherServers", known.exchange?.otherServers, maxServers),
    ...otherVersionProblems(known),
    ...shortNameProblems(known),
    ...thumbprintProblems(known.mailboxServers ?? []),
    ...poolProblems(known),
    ...trustProblems(known, decisions),
    ...portProblems(known),
    ...renewalProblems(known.mailboxServers ?? []),
    ...forestProblems(known),
    ...repairProblems(known),
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
  if (names.length === 0)
    return [{ path: list, code: "EMPTY_LIST", values: { answer: list, example: exampleOf(list) } }];
  if (names.length > most) {
    return [
      {
        path: list,
        code: "TOO_MANY",
        values: { answer: list, count: names.length, most },
      },
    ];
  }
  return duplicates(names).map(([first, second]) => ({
    path: `${list}[${second}]${field}`,
    code: "DUPLICATE",
    values: { answer: `${list}[${second}]`, other: `${list}[${first}]`, name: names[second] ?? "" },
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
  const example = answerExample(`${list}[]`) ?? "";
  return example.startsWith("{") ? "ex01.contoso.com" : example.replaceAll('"', "");
}

function umProblems({ um }: EarlyAnswers): readonly Problem[] {
  if (!um) return [];
  const problems: Problem[] = [];
  if (um.placement === "none" && um.sipNameDialPlan) {
    problems.push({ path: "um.sipNameDialPlan", code: "DIAL_PLAN_WITHOUT_UM", values: {} });
  }
  if (um.addToDialPlans && um.placement === "none") {
    problems.push({ path: "um.addToDialPlans", code: "ADDED_WITHOUT_UM", values: {} });
  }
  if (um.addToDialPlans && um.placement !== "none" && um.sipNameDialPlan === false) {
    problems.push({ path: "um.addToDialPlans", code: "ADDED_AND_NOT_HOSTING", values: {} });
  }
  return um.addToDialPlans
    ? [...problems, ...listProblems("um.dialPlans", um.dialPlans, Number.POSITIVE_INFINITY)]
    : problems;
}

/** A plan is about the servers of one version; those of another one that a list names are told together. */
function otherVersionProblems({ exchange, clientAccessServers, mailboxServers }: EarlyAnswers): readonly Problem[] {
  const others = new Set(exchange?.otherServers?.filter((name) => name !== ""));
  if (others.size === 0) return [];
  const of = (names: readonly string[], path: (row: number) => string): readonly Problem[] => {
    const servers = [...new Set(names.filter((name) => others.has(name)))];
    const row = names.findIndex((name) => others.has(name));
    return row < 0 ? [] : [{ path: path(row), code: "OTHER_EXCHANGE_VERSION", values: { servers } }];
  };
  return [
    ...of(clientAccessServers ?? [], (row) => `clientAccessServers[${row}]`),
    ...of(mailboxServers?.map(({ fqdn }) => fqdn) ?? [], (row) => `mailboxServers[${row}].fqdn`),
  ];
}

/** A setting override names its server by the first part of its name, so that two such servers would have two overrides each. */
function shortNameProblems({ exchange, mailboxServers = [] }: EarlyAnswers): readonly Problem[] {
  const product = exchange?.version && exchangeProducts[exchange.version];
  if (!product?.planned || product.settings !== "setting-override") return [];
  const names = mailboxServers.map(({ fqdn }) => fqdn);
  return duplicates(names.map((name) => name.split(".")[0] ?? "")).flatMap(([first, second]) => {
    const servers = [names[first] ?? "", names[second] ?? ""];
    // The same name twice is a duplicate already.
    if (servers[0] === servers[1]) return [];
    return [{ path: `mailboxServers[${second}].fqdn`, code: "SAME_SHORT_NAME", values: { servers } }];
  });
}

/** One certificate has one subject name. */
function thumbprintProblems(servers: readonly MailboxServerAnswer[]): readonly Problem[] {
  const owners = new Map<string, number>();
  return servers.flatMap((server, index) => {
    const { thumbprint = "", certificateName } = server;
    if (thumbprint === "" || certificateName === "") return [];
    const first = owners.get(thumbprint);
    if (first === undefined) owners.set(thumbprint, index);
    if (first === undefined || servers[first]?.certificateName === certificateName) return [];
    const values = { answer: `mailboxServers[${index}]`, other: `mailboxServers[${first}]` };
    return [{ path: `mailboxServers[${index}].certificateName`, code: "ONE_CERTIFICATE_TWO_NAMES", values }];
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
    .map(([, path]) => ({ path, code: "NAMED_AS_POOL", values: { answer: path } }));
}

/** A name that is to be trusted must be neither the pool that trusts it nor a server that Lync discovers under it. */
function trustProblems({ lync }: EarlyAnswers, decisions: readonly TrustDecision[]): readonly Problem[] {
  const discovered = new Map(
    decisions.flatMap(({ server, certificateName, needsTrust, rule }, index) =>
      !needsTrust && rule !== "kept" && certificateName === server ? [[server, index] as const] : [],
    ),
  );
  return decisions.flatMap(({ certificateName, needsTrust }, index): readonly Problem[] => {
    if (!needsTrust) return [];
    const path = `mailboxServers[${index}].certificateName`;
    if (certificateName === lync?.poolFqdn) return [{ path, code: "POOL_TRUSTS_ITSELF", values: { answer: path } }];
    const owner = discovered.get(certificateName);
    if (owner === undefined) return [];
    const values = { answer: path, other: `mailboxServers[${owner}]` };
    return [{ path, code: "TRUSTED_AND_DISCOVERED", values }];
  });
}

/** A certificate cannot be renewed by itself, nor by one that is going to be replaced on another server. */
function renewalProblems(servers: readonly MailboxServerAnswer[]): readonly Problem[] {
  const old = new Map(
    servers.map(({ previousThumbprint }, index) => [previousThumbprint, index] as const).toReversed(),
  );
  return servers.flatMap(({ thumbprint, previousThumbprint }, index): readonly Problem[] => {
    const [path, answer] = [`mailboxServers[${index}].thumbprint`, `mailboxServers[${index}]`];
    const owner = thumbprint ? old.get(thumbprint) : undefined;
    if (owner === undefined) return [];
    if (thumbprint === previousThumbprint) return [{ path, code: "OLD_THUMBPRINT_AS_NEW", values: { answer } }];
    return [{ path, code: "OLD_THUMBPRINT_OF_OTHER", values: { answer, other: `mailboxServers[${owner}]` } }];
  });
}

/** One override for the forest names one certificate, and where one is renewed one that was in use so far. */
function forestProblems({ exchange, mailboxServers = [] }: EarlyAnswers): readonly Problem[] {
  if (exchange?.overrideScope !== "forest") return [];
  for (const key of ["thumbprint", "previousThumbprint"] as const) {
    // What is not told yet may still be the same; a few names are enough to find the rows.
    const [first, ...told] = mailboxServers.filter((row) => row[key]);
    const servers = told.filter((row) => row[key] !== first?.[key]).map(({ fqdn }) => fqdn);
    if (servers.length === 0) continue;
    const values = { isOld: key !== "thumbprint", server: first?.fqdn ?? "", servers: servers.slice(0, 3) };
    return [{ path: "exchange.overrideScope", code: "FOREST_WITH_CERTIFICATES", values }];
  }
  return [];
}

/** Trust of a server that Lync does not discover is its only entry. */
function repairProblems({ goal, mailboxServers = [] }: EarlyAnswers): readonly Problem[] {
  if (goal === undefined || !goalProfiles[goal].repairs) return [];
  return mailboxServers.flatMap(({ discoveredByLync }, index): readonly Problem[] => {
    if (discoveredByLync !== "no") return [];
    const path = `mailboxServers[${index}].discoveredByLync`;
    return [{ path, code: "NOT_DISCOVERED_NO_REPAIR", values: { answer: `mailboxServers[${index}]` } }];
  });
}

function portProblems({ trustedApplication }: EarlyAnswers): readonly Problem[] {
  const port = trustedApplication?.port;
  const use = port === undefined ? undefined : findPortUse(port);
  if (port === undefined || use?.rule !== "refused") return [];
  return [{ path: "trustedApplication.port", code: "PORT_TAKEN", values: { port, service: use.service } }];
}

function policyProblems({ mailboxPolicies }: EarlyAnswers, most: number): readonly Problem[] {
  return mailboxPolicies?.scope === "named" ? listProblems("mailboxPolicies.names", mailboxPolicies.names, most) : [];
}
