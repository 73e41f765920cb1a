import type { LookUp } from "../look-up";

export const versionsLookUps = {
  exchangeVersion: {
    kinds: ["exchange-server", "mailbox-server"],
    shell: "exchange",
    command: "Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Fqdn              ServerRole   AdminDisplayVersion
----              ----------   -------------------
cas01.contoso.com ClientAccess [[Version 15.0]] (Build 1497.2)
mbx01.contoso.com Mailbox      [[Version 15.0]] (Build 1497.2)`,
  },
  lyncVersion: {
    kinds: ["lync-version"],
    shell: "lync",
    command: "Get-CsServerVersion",
    sample: "Microsoft [[Lync Server 2013]] (5.0.8308.0): Administrative tools.",
  },
} as const satisfies Record<string, LookUp>;
