import type { PlanWords } from "@/lib/messages/words";
import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/** Why a plan leaves web.config alone, with the sentence for a goal that configures nothing; undefined when it does not. */
export function noWebConfigReason(
  topology: Topology,
  sentence: (subject: string) => string,
  words: PlanWords,
): string | undefined {
  const { name, settings } = topology.exchange;
  return (
    leftOut(topology, "configuration", sentence, words) ??
    (settings === "web-config" ? undefined : words.reasons.noWebConfig(name))
  );
}
