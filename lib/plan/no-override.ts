import type { PlanWords } from "@/lib/messages/words";
import { leftOut, notKeptIn } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/** Why a plan makes no setting override, with the sentence for a goal that configures nothing; undefined when it does. */
export function noOverrideReason(
  topology: Topology,
  sentence: (subject: string) => string,
  words: PlanWords,
): string | undefined {
  return notKeptIn("setting-override", topology) ?? leftOut(topology, "configuration", sentence, words);
}
