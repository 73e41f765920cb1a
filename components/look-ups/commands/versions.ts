import type { LookUp } from "../look-up";

export const versionsLookUps = {
  exchangeVersion: {
    shell: "exchange",
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Name  ServerRole            AdminDisplayVersion
----  ----------            -------------------
CAS01 ClientAccess          [[Version 15.0]] (Build 1497.2)
MBX01 Mailbox               [[Version 15.0]] (Build 1497.2)`,
  },
  lyncVersion: {
    shell: "lync",
    command: "Get-CsServerVersion",
    sample: "Microsoft [[Lync Server 2013]] (5.0.8308.0): Administrative tools.",
  },
} as const satisfies Record<string, LookUp>;
