import type { PlanWords } from "@/lib/messages/words";
import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/**
 * Why a plan does nothing in Exchange's shell, with the sentence for a goal that leaves that kind of work out; undefined
 * when it does. The scripts there run on the first Client Access server, so without one there is no place for them.
 */
export function noExchangeReason(
  topology: Topology,
  kind: Topology["work"][number],
  sentence: (subject: string) => string,
  words: PlanWords,
): string | undefined {
  const reason = leftOut(topology, kind, sentence, words);
  return reason ?? (topology.clientAccessServers.length === 0 ? words.reasons.noClientAccess : undefined);
}
