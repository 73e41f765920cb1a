import type { HowToText } from "../../how-to-text";

export const unifiedMessagingHowTo = {
  placement: {
    lookFor:
      "The Call Router belongs to the role ClientAccess and the Unified Messaging service to the role Mailbox. Both in one line, “Mailbox, ClientAccess”: same computer. Each in a line of its own, as here: separate computers.",
  },
  sipNameDialPlan: {
    lookFor:
      "Two commands: the first lists the dial plans and their kind, the second which servers host them. Yes, if one of your servers hosts a plan of the kind SipName.",
  },
  dialPlans: {
    lookFor: "Copy each name with the kind SipName exactly as in the column Name.",
  },
} satisfies Record<string, HowToText>;
