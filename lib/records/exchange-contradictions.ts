import type { Plan } from "@/lib/plan/types";
import type { Contradiction } from "./contradictions";
import { entriesOf, factOf, sameName, textOf } from "./fact-reader";
import type { FactsRecord } from "./types";

/** The one directory that the plan changes; others on a server are somebody's own. */
const directoryName = "owa (Default Web Site)";

/** What Exchange has against what the plan names: directories, policies and dial plans. */
export function exchangeContradictions(record: FactsRecord, plan: Plan): readonly Contradiction[] {
  return [...directories(record, plan), ...policies(record, plan), ...dialPlans(record, plan)];
}

function directories(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  if (!record.facts.has("owa-virtual-directory")) return [];
  const fact = factOf(record, "owa-virtual-directory");
  if (fact["virtualDirectories"] === undefined) return [];
  const found = entriesOf(fact["virtualDirectories"]);
  const has = (server: string) =>
    found.some((one) => sameName(textOf(one["server"]), server) && sameName(textOf(one["name"]), directoryName));
  return topology.clientAccessServers
    .filter((server) => !has(server))
    .map((server) => ({
      code: "no-directory",
      message: `${server} has no directory “${directoryName}”, and this plan changes it there: check the name of the server.`,
      section: "client-access",
      grave: false,
    }));
}

function policies(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  const found = entriesOf(factOf(record, "owa-mailbox-policy")["mailboxPolicies"]).map((one) => textOf(one["name"]));
  if (topology.mailboxPolicies.scope === "all" || found.length === 0) return [];
  return topology.mailboxPolicies.names
    .filter((name) => !found.some((one) => sameName(one, name)))
    .map((name) => ({
      code: "no-policy",
      message: `There is no mailbox policy “${name}”. The policies are: ${found.join(", ")}.`,
      section: "policies",
      grave: false,
    }));
}

function dialPlans(record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  const found = entriesOf(factOf(record, "sip-dial-plans")["dialPlans"]);
  if (found.length === 0) return [];
  return topology.dialPlans.flatMap((name) => {
    const plan = found.find((one) => sameName(textOf(one["name"]), name));
    if (plan !== undefined && sameName(textOf(plan["uriType"]), "SipName")) return [];
    const message =
      plan === undefined
        ? `There is no dial plan “${name}”. The dial plans are: ${found.map((one) => textOf(one["name"])).join(", ")}.`
        : `The dial plan “${name}” is of the type ${textOf(plan["uriType"])}, and only SipName lets Lync discover its servers.`;
    return [{ code: "no-dial-plan", message, section: "unified-messaging", grave: false }];
  });
}
