import type { PlanWords } from "@/lib/messages/words";
import { leftOut, unsaid } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/**
 * Why a plan makes no setting override, with the sentence for a goal that configures nothing; undefined when it does.
 * Nobody looks for one in a plan for an Exchange that keeps its settings elsewhere.
 */
export function noOverrideReason(
  topology: Topology,
  sentence: (subject: string) => string,
  words: PlanWords,
): string | undefined {
  if (topology.exchange.settings !== "setting-override") return unsaid;
  return leftOut(topology, "configuration", sentence, words);
}
