import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/** Why a plan makes no trust in Lync, for the steps that would; undefined when it does. */
export function noTrustReason(topology: Topology): string | undefined {
  const reason = leftOut(topology, "trust", "leaves the trust in Lync as it is.");
  if (reason !== undefined || topology.trustedPools.length > 0) return reason;
  return topology.trustDecisions[0]?.reason ?? "No server of this plan needs trust.";
}
