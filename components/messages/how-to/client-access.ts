import { exchange } from "./shells";
import type { HowTo } from "./types";

export const clientAccessHowTo = {
  clientAccess: {
    ...exchange,
    command: "Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
[[cas01.contoso.com]] ClientAccess Version 15.0 (Build 1497.2)
mbx01.contoso.com Mailbox      Version 15.0 (Build 1497.2)`,
    lookFor: "Every line whose ServerRole names ClientAccess, with Version 15.0, is one name in the list.",
  },
} as const satisfies Record<string, HowTo>;
