import type { LookUp } from "../look-up";

export const unifiedMessagingLookUps = {
  placement: {
    kinds: ["exchange-server"],
    shell: "exchange",
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Name  ServerRole            AdminDisplayVersion
----  ----------            -------------------
CAS01 [[ClientAccess]]          Version 15.0 (Build 1497.2)
MBX01 [[Mailbox]]               Version 15.0 (Build 1497.2)`,
  },
  sipNameDialPlan: {
    kinds: ["dial-plan", "um-service"],
    shell: "exchange",
    command: `Get-UMDialPlan | Format-Table Name, URIType -AutoSize
Get-UMService | Format-Table Name, DialPlans -AutoSize`,
    sample: `Name           URIType
----           -------
Lync dial plan [[SipName]]
Phones         TelExtn

Name  DialPlans
----  ---------
MBX01 {[[Lync dial plan]]}`,
  },
  dialPlans: {
    kinds: ["dial-plan"],
    shell: "exchange",
    command: "Get-UMDialPlan | Format-Table Name, URIType -AutoSize",
    sample: `Name             URIType
----             -------
[[Lync dial plan]]   SipName
Phones           TelExtn`,
  },
} as const satisfies Record<string, LookUp>;
