import { table, text, type PlanLiteral, type PlanLiterals } from "@/lib/powershell/plan-literals";
import type { Topology } from "@/lib/topology/types";
import type { Place } from "./families";

/** Each Mailbox server with the name in its certificate and the thumbprint. */
export const mailboxServerTable = ({ values }: Topology): PlanLiteral =>
  table(
    ["hostName", "hostName", "thumbprint"],
    values.mailboxServers.map(({ fqdn, certificateName, thumbprint }) => [fqdn, certificateName, thumbprint] as const),
  );

/** What the scripts of a place say about where they may run. */
export interface PlaceValues {
  readonly literals: PlanLiterals;
  /** Under which name the library gets one of the literals: the pool of a Front End, or the computers by name. */
  readonly handedOver: Readonly<Partial<Record<"Pool" | "Computers", string>>>;
}

/** Values by which the library sees whether a script runs on the right computer (script contract 5). */
export function placeValues(place: Place, topology: Topology): PlaceValues {
  if (place === "lync")
    return { literals: { PoolFqdn: text("hostName", topology.values.poolFqdn) }, handedOver: { Pool: "PoolFqdn" } };
  if (place === "mailbox-server")
    return { literals: { MailboxServer: mailboxServerTable(topology) }, handedOver: { Computers: "MailboxServer" } };
  return { literals: {}, handedOver: {} };
}
