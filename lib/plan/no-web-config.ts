import type { PlanWords } from "@/lib/messages/words";
import { leftOut, notPart } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/** Why a plan leaves web.config alone, with the sentence for a goal that configures nothing; undefined when it does not. */
export function noWebConfigReason(
  topology: Topology,
  sentence: (subject: string) => string,
  words: PlanWords,
): string | undefined {
  const { name, settings } = topology.exchange;
  return settings === "web-config"
    ? leftOut(topology, "configuration", sentence, words)
    : (notPart(topology, "configuration") ?? words.reasons.noWebConfig(name));
}
