import { exchangeVersionOf } from "@/lib/answers/products";
import type { Plan } from "@/lib/plan/types";
import { computerName, sameName } from "./computer-name";
import type { Contradiction } from "./contradictions";
import { told, type ExchangeFacts } from "./facts-schema";

type Found = readonly Contradiction[];

/** The one directory that the plan changes; others on a server belong to others. */
const directoryName = "owa (Default Web Site)";

/** What Exchange has against what the plan names: servers, directories, policies and dial plans. */
export function exchangeContradictions(facts: ExchangeFacts, plan: Plan): Found {
  return [servers, coverage, directories, policies, dialPlans].flatMap((rule) => rule(facts, plan));
}

function servers(facts: ExchangeFacts, { topology }: Plan): Found {
  const known = told(facts["exchange-servers"])?.servers ?? [];
  if (known.length === 0) return [];
  const planned = [
    ...topology.clientAccessServers.map((fqdn) => [fqdn, "client-access"] as const),
    ...topology.mailboxServers.map(({ fqdn }) => [fqdn, "mailbox-servers"] as const),
  ];
  return planned.flatMap(([fqdn, section]): Found => {
    const server = known.find((one) => sameName(one.fqdn, fqdn));
    if (server === undefined)
      return [
        { code: "unknown-server", message: `Exchange knows no server ${fqdn}: check its name.`, section, grave: false },
      ];
    const { adminDisplayVersion } = server;
    const { version, shortName } = topology.exchange;
    if (adminDisplayVersion === "" || exchangeVersionOf(adminDisplayVersion) === version) return [];
    const message = `${fqdn} is not an ${shortName} server: it shows ${adminDisplayVersion}.`;
    return [{ code: "other-exchange-version", message, section, grave: false }];
  });
}

/** Wherever a database can become active, Outlook Web App runs for some users. */
function coverage(facts: ExchangeFacts, { topology }: Plan): Found {
  if (topology.mailboxServers.length === 0) return [];
  const isBlocked = (name: string) =>
    (told(facts["mailbox-servers"])?.servers ?? []).some(
      (one) => sameName(one.name, name) && sameName(one.databaseCopyAutoActivationPolicy, "Blocked"),
    );
  const isPlanned = (name: string) =>
    topology.mailboxServers.some(({ fqdn }) => computerName(fqdn) === computerName(name));
  const databases = (told(facts.databases)?.databases ?? []).filter(({ recovery }) => recovery !== true);
  return databases
    .filter(({ servers: copies }) => copies.some(isPlanned))
    .flatMap(({ name, servers: copies }) => {
      const left = copies.filter((copy) => !isPlanned(copy) && !isBlocked(copy));
      if (left.length === 0) return [];
      const message = `The database ${name} can become active on ${left.join(", ")}, which this plan leaves out: then its users have no instant messaging.`;
      return [{ code: "uncovered-copy", message, section: "mailbox-servers" as const, grave: false }];
    });
}

function directories(facts: ExchangeFacts, { topology }: Plan): Found {
  const asked = told(facts["owa-virtual-directories"])?.servers;
  if (asked === undefined) return [];
  return topology.clientAccessServers.flatMap((fqdn): Found => {
    const entry = asked.find(({ server }) => sameName(server, fqdn));
    if (entry !== undefined && "error" in entry) {
      const message = `The directories of ${fqdn} could not be read, so it is not known whether the change will reach them; what was told stands below.`;
      return [{ code: "unreadable-directory", message, section: undefined, grave: false }];
    }
    if (entry?.directories.some(({ name }) => sameName(name, directoryName))) return [];
    const message = `${fqdn} has no directory “${directoryName}”, and this plan changes it there: check the name of the server.`;
    return [{ code: "no-directory", message, section: "client-access", grave: false }];
  });
}

function policies(facts: ExchangeFacts, { topology }: Plan): Found {
  const names = (told(facts["owa-mailbox-policies"])?.policies ?? []).map(({ name }) => name);
  if (topology.mailboxPolicies.scope === "all" || names.length === 0) return [];
  return topology.mailboxPolicies.names
    .filter((name) => !names.some((one) => sameName(one, name)))
    .map((name) => ({
      code: "no-policy",
      message: `There is no mailbox policy “${name}”. The policies are: ${names.join(", ")}.`,
      section: "policies",
      grave: false,
    }));
}

function dialPlans(facts: ExchangeFacts, { topology }: Plan): Found {
  const known = told(facts["dial-plans"])?.dialPlans ?? [];
  if (known.length === 0) return [];
  return topology.dialPlans.flatMap((name) => {
    const plan = known.find((one) => sameName(one.name, name));
    if (plan !== undefined && sameName(plan.uriType, "SipName")) return [];
    const message =
      plan === undefined
        ? `There is no dial plan “${name}”. The dial plans are: ${known.map((one) => one.name).join(", ")}.`
        : `The dial plan “${name}” is of the type ${plan.uriType}, and only SipName lets Lync discover its servers.`;
    return [{ code: "no-dial-plan", message, section: "unified-messaging" as const, grave: false }];
  });
}
