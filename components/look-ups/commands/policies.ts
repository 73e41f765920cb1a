import type { LookUp } from "../look-up";

export const policiesLookUps = {
  policies: {
    kinds: ["owa-policy"],
    shell: "exchange",
    command: "Get-OwaMailboxPolicy | Format-Table Name, InstantMessagingEnabled, InstantMessagingType -AutoSize",
    sample: `Name     InstantMessagingEnabled InstantMessagingType
----     ----------------------- --------------------
[[Default]]  True                    None
Visitors False                   None`,
  },
} as const satisfies Record<string, LookUp>;
