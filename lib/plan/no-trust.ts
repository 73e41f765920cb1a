import type { Topology } from "@/lib/topology/types";

/** Why a plan makes no trust in Lync, for the steps that would; undefined when it does. */
export function noTrustReason(topology: Topology): string | undefined {
  if (topology.trustedPools.length > 0) return undefined;
  if (topology.goal === "turn-off") return "Turning instant messaging off leaves the trust in Lync as it is.";
  return topology.trustDecisions[0]?.reason ?? "No server of this plan needs trust.";
}
