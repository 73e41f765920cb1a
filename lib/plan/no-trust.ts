import type { PlanWords } from "@/lib/messages/words";
import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";
import type { StepId } from "./step-ids.gen";

/** The steps that make trust in Lync: a plan has all of them or none, for one reason. */
export const trustSteps: ReadonlySet<StepId> = new Set([
  "trusted-application-pool",
  "trusted-application",
  "enable-topology",
]);

/** Why a plan makes no trust in Lync, for the steps that would; undefined when it does. */
export function noTrustReason(topology: Topology, words: PlanWords): string | undefined {
  const reason = leftOut(topology, "trust", words.reasons.trustStays, words);
  if (reason !== undefined || topology.trustedPools.length > 0) return reason;
  const [first] = topology.trustDecisions;
  return first ? words.trust.reasons[first.rule] : words.reasons.noServerNeedsTrust;
}
