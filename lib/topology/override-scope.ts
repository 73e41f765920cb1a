import type { Topology } from "./types";

/** Whether the plan makes one setting override for the whole forest, instead of one for each of its servers. */
export const isForestWide = ({ overrideScope }: Pick<Topology, "overrideScope">): boolean => overrideScope === "forest";
