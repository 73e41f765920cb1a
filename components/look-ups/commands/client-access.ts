import type { LookUp } from "../look-up";

export const clientAccessLookUps = {
  clientAccess: {
    kinds: ["exchange-server"],
    shell: "exchange",
    command: "Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
[[cas01.contoso.com]] ClientAccess Version 15.0 (Build 1497.2)
mbx01.contoso.com Mailbox      Version 15.0 (Build 1497.2)`,
  },
} as const satisfies Record<string, LookUp>;
