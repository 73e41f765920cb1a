import { exchange } from "./shells";
import type { HowTo } from "./types";

export const policiesHowTo = {
  policies: {
    ...exchange,
    command: "Get-OwaMailboxPolicy | Format-Table Name, InstantMessagingEnabled, InstantMessagingType -AutoSize",
    sample: `Name     InstantMessagingEnabled InstantMessagingType
----     ----------------------- --------------------
[[Default]]  True                    None
Visitors False                   None`,
    lookFor:
      "Copy the names of the policies whose users shall chat. A policy with InstantMessagingEnabled False may be off on purpose.",
  },
} as const satisfies Record<string, HowTo>;
