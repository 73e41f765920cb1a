import { leftOut } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

/** Why a plan leaves web.config alone, with the clause for a goal that configures nothing; undefined when it does not. */
export function noWebConfigReason(topology: Topology, clause: string): string | undefined {
  const { name, settings } = topology.exchange;
  return (
    leftOut(topology, "configuration", clause) ??
    (settings === "web-config" ? undefined : `${name} keeps no settings of instant messaging in web.config.`)
  );
}
