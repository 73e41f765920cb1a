import { lync } from "./shells";
import type { HowTo } from "./types";

export const lyncPoolHowTo = {
  poolFqdn: {
    ...lync,
    command: "Get-CsService -Registrar | Format-Table PoolFqdn, SiteId -AutoSize",
    sample: `PoolFqdn            SiteId
--------            ------
[[pool01.contoso.com]]  Site:Munich`,
    lookFor:
      "Copy the PoolFqdn of the pool on which the users of Outlook Web App are homed. With several pools, ask the Lync team which one it is.",
  },
} as const satisfies Record<string, HowTo>;
