import type { DraftAnswers } from "@/lib/draft/draft-types";
import { computerName } from "@/lib/facts/computer-name";
import { told, type ExchangeFacts } from "@/lib/facts/facts-schema";
import { nothingSaid, offerAt, together, type Said } from "./build-offer";
import { hasRole, holdersOf, isListed, serversOf, unifiedMessagingOf } from "./estate";
import { filesOf } from "./origin";
import type { NamedFacts } from "./types";

/** Where the two services of Unified Messaging run, and whether one of them is in a SipName dial plan. */
export function unifiedMessaging(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const [newest] = filesOf(files, "Get-ExchangeFacts");
  if (!newest) return nothingSaid;
  const { facts, origin } = newest;
  const placement = placementOf(facts, draft);
  const sipName = placement === "none" ? undefined : sipNameIn(facts, draft);
  return together(
    offerAt("um.placement", placement === undefined ? [] : [placement], origin),
    offerAt("um.sipNameDialPlan", sipName === undefined ? [] : [sipName], origin),
  );
}

type Placement = "same-computer" | "separate-computers" | "none";

/** By the services themselves; where those were not told, by the roles that hold them. Undefined where they are mixed. */
function placementOf(facts: ExchangeFacts, draft: DraftAnswers): Placement | undefined {
  const services = serviceRows(facts, draft);
  const routers = routerRows(facts, draft);
  if (services && routers)
    return placed(
      services.map(({ computer }) => computer),
      routers.map(({ computer }) => computer),
    );
  const roles = unifiedMessagingOf(draft.versions?.exchange);
  const servers = serversOf(facts, draft);
  if (!roles) return undefined;
  const [service, callRouter] = [holdersOf(servers, roles.service), holdersOf(servers, roles.callRouter)];
  if (!service || !callRouter) return undefined;
  const names = (holders: readonly { readonly fqdn: string }[]) => holders.map(({ fqdn }) => computerName(fqdn));
  return placed(names(service), names(callRouter));
}

function placed(services: readonly string[], routers: readonly string[]): Placement | undefined {
  if (services.length === 0 && routers.length === 0) return "none";
  if (services.length === 0 || routers.length === 0) return undefined;
  const both = services.filter((name) => routers.includes(name)).length;
  if (both === 0) return "separate-computers";
  return both === services.length && both === routers.length ? "same-computer" : undefined;
}

/** Yes as soon as one service is in such a plan; no only when plans and both services were read whole. */
function sipNameIn(facts: ExchangeFacts, draft: DraftAnswers): "yes" | "no" | undefined {
  const plans = told(facts["dial-plans"])?.dialPlans;
  if (plans === undefined) return undefined;
  const sipNames = plans.filter(({ uriType }) => uriType.toLowerCase() === "sipname").map(({ name }) => name);
  const [services, routers] = [serviceRows(facts, draft), routerRows(facts, draft)];
  const rows = [...(services ?? []), ...(routers ?? [])];
  if (rows.some(({ dialPlans }) => dialPlans.some((name) => isListed(sipNames, name)))) return "yes";
  return services && (routers || hasNoRouters(draft)) ? "no" : undefined;
}

/** Exchange 2010: a server role holds Unified Messaging, and there are no Call Routers to ask. */
const hasNoRouters = ({ versions }: DraftAnswers): boolean =>
  unifiedMessagingOf(versions?.exchange)?.callRouter === "UnifiedMessaging";

interface UmRow {
  readonly computer: string;
  readonly dialPlans: readonly string[];
}

function serviceRows(facts: ExchangeFacts, draft: DraftAnswers): readonly UmRow[] | undefined {
  const inside = computersOf(facts, draft);
  return told(facts["um-services"])
    ?.services.map(({ name, dialPlans }) => ({ computer: computerName(name), dialPlans }))
    .filter(({ computer }) => inside.includes(computer));
}

/** Undefined as soon as one server could not be asked: what it would have said is not known. */
function routerRows(facts: ExchangeFacts, draft: DraftAnswers): readonly UmRow[] | undefined {
  const inside = computersOf(facts, draft);
  const asked = told(facts["um-call-routers"])?.servers.filter(({ server }) => inside.includes(computerName(server)));
  if (asked === undefined || asked.some((entry) => "error" in entry)) return undefined;
  return asked.flatMap((entry) =>
    "error" in entry
      ? []
      : entry.settings.map(({ dialPlans }) => ({ computer: computerName(entry.server), dialPlans })),
  );
}

/** Where a role of its own holds the services, only a server that talks to Lync as well can be discovered by them. */
function computersOf(facts: ExchangeFacts, draft: DraftAnswers): readonly string[] {
  const servers = serversOf(facts, draft).filter(
    (server) => !hasNoRouters(draft) || hasRole(server, "ClientAccess") !== false,
  );
  return servers.map(({ fqdn }) => computerName(fqdn));
}
