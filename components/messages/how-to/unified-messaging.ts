import { exchange } from "./shells";
import type { HowTo } from "./types";

export const unifiedMessagingHowTo = {
  placement: {
    ...exchange,
    command: "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion -AutoSize",
    sample: `Name  ServerRole            AdminDisplayVersion
----  ----------            -------------------
CAS01 [[ClientAccess]]          Version 15.0 (Build 1497.2)
MBX01 [[Mailbox]]               Version 15.0 (Build 1497.2)`,
    lookFor:
      "The Call Router belongs to the role ClientAccess and the Unified Messaging service to the role Mailbox. Both in one line, “Mailbox, ClientAccess”: same computer. Each in a line of its own, as here: separate computers.",
  },
  sipNameDialPlan: {
    ...exchange,
    command: `Get-UMDialPlan | Format-Table Name, URIType -AutoSize
Get-UMService | Format-Table Name, DialPlans -AutoSize`,
    sample: `Name           URIType
----           -------
Lync dial plan [[SipName]]
Phones         TelExtn

Name  DialPlans
----  ---------
MBX01 {[[Lync dial plan]]}`,
    lookFor:
      "Two commands: the first lists the dial plans and their kind, the second which servers host them. Yes, if one of your servers hosts a plan of the kind SipName.",
  },
  dialPlans: {
    ...exchange,
    command: "Get-UMDialPlan | Format-Table Name, URIType -AutoSize",
    sample: `Name             URIType
----             -------
[[Lync dial plan]]   SipName
Phones           TelExtn`,
    lookFor: "Copy each name with the kind SipName as it stands in the column Name.",
  },
} as const satisfies Record<string, HowTo>;
