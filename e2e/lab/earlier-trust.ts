import type { PlannedEstate } from "./planned-estate";
import type { LyncState } from "./world-state";

type EarlierTrust = Pick<LyncState, "trustedPools" | "trustedApplications">;

/** Trust for the names of certificates that are renewed. */
export function earlierTrust({ poolFqdn, mailboxServers }: PlannedEstate, site: string): EarlierTrust {
  const names = [...new Set(mailboxServers.flatMap(({ previousCertificateName }) => previousCertificateName ?? []))];
  return {
    trustedPools: names.map((Fqdn) => ({
      Fqdn,
      Registrar: `Registrar:${poolFqdn ?? ""}`,
      SiteId: `Site:${site}`,
      RequiresReplication: false,
      Computers: [Fqdn],
    })),
    trustedApplications: names.map((PoolFqdn) => ({
      PoolFqdn,
      Id: "OutlookWebApp",
      Port: 5199,
    })),
  };
}
