import { computerName, sameName } from "@/lib/facts/computer-name";
import { told, type ExchangeFacts, type FactsFile, type LyncFacts } from "@/lib/facts/facts-schema";
import type { Plan } from "@/lib/plan/types";
import type { FactsRecord } from "./types";

/** Facts beside a plan: which host of the plan they are about, if any. */
export function placeFacts(file: FactsFile, { topology }: Plan): FactsRecord {
  const { script, host: computer, time } = file;
  const head = { kind: "facts" as const, script, computer, time };
  if (file.script === "Get-LyncFacts")
    return { ...head, place: "lync", host: poolIn(file.facts, topology.poolFqdn), facts: file.facts };
  if (file.script === "Get-ExchangeFacts")
    return {
      ...head,
      place: "exchange",
      host: serverIn(file.facts, topology.clientAccessServers[0]),
      facts: file.facts,
    };
  const host = topology.mailboxServers.find(({ fqdn }) => computerName(fqdn) === computerName(computer))?.fqdn;
  return { ...head, place: "mailbox-server", host, facts: file.facts };
}

/** The plan's pool, when these facts know it: any computer with the shell may have written them. */
function poolIn({ pools }: LyncFacts, planned: string | undefined): string | undefined {
  const known = told(pools)?.pools.some(({ fqdn }) => planned !== undefined && sameName(fqdn, planned));
  return known === true ? planned : undefined;
}

function serverIn(facts: ExchangeFacts, planned: string | undefined): string | undefined {
  const servers = told(facts["exchange-servers"])?.servers;
  const known = servers?.some(({ fqdn }) => planned !== undefined && sameName(fqdn, planned));
  return known === true ? planned : undefined;
}
