import { table, type PlanLiterals } from "@/lib/powershell/plan-literals";
import type { Topology } from "@/lib/topology/types";

/** Each Mailbox server with the certificate name for which this plan makes trust. */
export const trustedServers = (topology: Topology): PlanLiterals => ({ TrustedServer: serversOf(topology, true) });

/** Each Mailbox server with the certificate name that Lync has discovered, or knows from before. */
export const knownServers = (topology: Topology): PlanLiterals => ({ KnownServer: serversOf(topology, false) });

function serversOf({ trustedPools, duplicates, values }: Topology, isTrusted: boolean) {
  const trusted = new Set(trustedPools.map(({ fqdn }) => fqdn));
  const repaired = duplicates.length > 0 ? values.mailboxServers.map((row) => ({ ...row, server: row.fqdn })) : [];
  return table(
    ["hostName", "hostName"],
    [...values.trustDecisions, ...repaired]
      .filter(({ certificateName }) => trusted.has(certificateName.value) === isTrusted)
      .map(({ server, certificateName }) => [server, certificateName] as const),
  );
}
