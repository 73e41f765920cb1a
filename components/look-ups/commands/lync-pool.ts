import type { LookUp } from "../look-up";

export const lyncPoolLookUps = {
  poolFqdn: {
    kinds: ["lync-service", "lync-pool", "trusted-pool"],
    shell: "lync",
    command: "Get-CsService -Registrar | Format-Table PoolFqdn, SiteId -AutoSize",
    sample: `PoolFqdn            SiteId
--------            ------
[[pool01.contoso.com]]  Site:Munich`,
  },
} as const satisfies Record<string, LookUp>;
