import { computerName, isNameOf, sameName, shownName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import { told, type FactsFile, type LyncFacts } from "@/lib/facts/facts-schema";
import { computerOf, poolsOfOther, serversOfOther } from "@/lib/facts/other-organisation";
import type { Plan } from "@/lib/plan/types";
import type { Topology } from "@/lib/topology/types";
import type { FactsRecord } from "./types";

/** Facts beside a plan: which host of the plan they are about, or why they are about none of it. */
export function placeFacts(file: FactsFile, { topology }: Plan): FactsRecord {
  const { script, host: computer, time } = file;
  const head = { kind: "facts" as const, script, computer, time };
  if (file.script === "Get-LyncFacts") {
    const { facts } = file;
    return {
      ...head,
      place: "lync",
      facts,
      host: poolIn(facts, topology.poolFqdn),
      foreign: otherLync(file, topology),
    };
  }
  if (file.script === "Get-ExchangeFacts") {
    const foreign = otherExchange(file, topology);
    // Any server with the shell may have written them, and the first one represents them all.
    const tells = (told(file.facts["exchange-servers"])?.servers ?? []).length > 0;
    const host = tells && !foreign ? topology.clientAccessServers[0] : undefined;
    return { ...head, place: "exchange", facts: file.facts, host, foreign };
  }
  const own = computerOf(file);
  const host = topology.mailboxServers.find(({ fqdn }) => isNameOf(fqdn, own))?.fqdn;
  return {
    ...head,
    ...{ place: "mailbox-server", facts: file.facts, host },
    foreign: host === undefined ? otherComputer(file, topology) : undefined,
  };
}

/** The plan's pool, when these facts know it: any computer with the shell may have written them. */
function poolIn({ pools }: LyncFacts, planned: string | undefined): string | undefined {
  const known = told(pools)?.pools.some(({ fqdn }) => planned !== undefined && sameName(fqdn, planned));
  return known === true ? planned : undefined;
}

type Of<Script extends FactsFile["script"]> = Extract<FactsFile, { readonly script: Script }>;

function otherLync({ facts }: Of<"Get-LyncFacts">, { poolFqdn: pool }: Topology): Contradiction | undefined {
  const pools = poolsOfOther(facts, pool);
  return pools && contradiction("other-lync", "lync-pool", { pool: pool ?? "", pools });
}

function otherExchange({ facts }: Of<"Get-ExchangeFacts">, topology: Topology): Contradiction | undefined {
  const planned = [...topology.clientAccessServers, ...topology.mailboxServers.map(({ fqdn }) => fqdn)];
  const servers = serversOfOther(facts, planned);
  return servers && contradiction("other-exchange", "mailbox-servers", { servers });
}

function otherComputer(file: FactsFile, { mailboxServers }: Topology): Contradiction {
  const own = computerOf(file);
  const alike = mailboxServers.find(({ fqdn }) => computerName(fqdn) === computerName(own.name))?.fqdn;
  return contradiction("other-computer", undefined, { computer: shownName(own), alike });
}
