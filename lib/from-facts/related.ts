import { isNameOf } from "@/lib/facts/computer-name";
import { told, type LyncFacts } from "@/lib/facts/facts-schema";
import { computerOf, serverNames } from "@/lib/facts/other-organisation";
import type { NamedFacts } from "./types";

/** Whether two files are of one organisation, as far as one of them tells; undefined where neither does. */
export const isRelated = (a: NamedFacts, b: NamedFacts): boolean | undefined => relation(a, b) ?? relation(b, a);

/** True: of one organisation; false: of two; undefined: they do not tell. */
function relation({ facts: a }: NamedFacts, { facts: b }: NamedFacts): boolean | undefined {
  if (a.script === "Get-LyncFacts" && b.script === "Get-LyncFacts") return share(pools(a.facts), pools(b.facts));
  if (a.script !== "Get-ExchangeFacts") return undefined;
  const servers = serverNames(a.facts);
  if (b.script === "Get-ExchangeFacts") return share(servers, serverNames(b.facts));
  if (b.script !== "Get-MailboxServerFacts") return undefined;
  return servers.length === 0 ? undefined : servers.some((server) => isNameOf(server, computerOf(b)));
}

function share(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((name) => b.includes(name));
}

const pools = (facts: LyncFacts): readonly string[] =>
  (told(facts.pools)?.pools ?? []).map(({ fqdn }) => fqdn.toLowerCase());
