import type { Topology } from "@/lib/topology/types";

/** What a plan does to the settings of directories or policies: turns them on or off, or only checks that they are on. */
export const settingChange = ({ checks, messaging }: Topology, kind: "directories" | "policies") =>
  checks.includes(kind) ? "checked" : messaging;
