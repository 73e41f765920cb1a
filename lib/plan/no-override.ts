import type { PlanWords } from "@/lib/messages/words";
import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/** Why a plan makes no setting override, with the sentence for a goal that configures nothing; undefined when it does. */
export function noOverrideReason(
  topology: Topology,
  sentence: (subject: string) => string,
  words: PlanWords,
): string | undefined {
  const { name, settings } = topology.exchange;
  return (
    leftOut(topology, "configuration", sentence, words) ??
    (settings === "setting-override" ? undefined : words.reasons.noOverride(name))
  );
}
