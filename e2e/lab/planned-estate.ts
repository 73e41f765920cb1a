import type { Topology } from "@/lib/topology/types";

/** The part of a topology that the estate is built for. */
export type PlannedEstate = Pick<
  Topology,
  "poolFqdn" | "siteId" | "umPlacement" | "dialPlans" | "clientAccessServers" | "mailboxServers" | "mailboxPolicies"
> &
  Partial<Pick<Topology, "checks" | "exchange">>;
