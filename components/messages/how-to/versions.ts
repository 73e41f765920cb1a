import { exchange, lync } from "./shells";
import type { HowTo } from "./types";

export const versionsHowTo = {
  exchangeVersion: {
    ...exchange,
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Name  ServerRole            AdminDisplayVersion
----  ----------            -------------------
CAS01 ClientAccess          [[Version 15.0]] (Build 1497.2)
MBX01 Mailbox               [[Version 15.0]] (Build 1497.2)`,
    lookFor: "AdminDisplayVersion starts with “Version 15.0” for Exchange 2013.",
    title: "How to find the version of Exchange",
  },
  lyncVersion: {
    ...lync,
    command: "Get-CsServerVersion",
    sample: "Microsoft [[Lync Server 2013]] (5.0.8308.0): Administrative tools.",
    lookFor: "The answer names the product.",
    title: "How to find the version of Lync",
  },
} as const satisfies Record<string, HowTo>;
