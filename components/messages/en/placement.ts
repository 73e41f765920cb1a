import type { UmPlacement } from "@/lib/answers/types";
import type { ChoiceText } from "../choice-text";

const choices: Readonly<Record<UmPlacement, ChoiceText & { readonly ifWrong?: string }>> = {
  "same-computer": {
    label: "On the same computer",
    hint: "Each Mailbox server runs the Unified Messaging service and its Call Router. With a SipName dial plan, which is asked for next, Lync finds it by itself, and no trust is made.",
  },
  "separate-computers": {
    label: "On separate computers",
    hint: "The Call Router runs on Client Access servers, the service on Mailbox servers. Lync must be told to trust each certificate name.",
  },
  none: {
    label: "Unified Messaging does not run here",
    hint: "Neither service is used on these servers, so nothing makes Lync find them, and trust is made.",
    ifWrong:
      "If a service does run with a SipName dial plan, Lync gets two entries for one server, and instant messaging stops.",
  },
};

/** Where the Unified Messaging services run: what each answer means, and the drawing before the choice. */
export const placementTexts = {
  /** What a wrong choice does is in the drawing, and here where there is no drawing. */
  choices,
  /** Unified Messaging is what Exchange calls voice mail. */
  drawing: {
    lync: "Lync knows",
    nobody: "nobody",
    found: "mbx01, found",
    told: "mbx01, told",
    mailboxServer: "mbx01",
    clientAccessServer: "cas01",
    router: "Call Router",
    service: "UM service",
    same: {
      right:
        "Same computer: the Call Router and the Unified Messaging service run on mbx01. Lync has found mbx01 and talks to it.",
      caption: "Lync finds the server by itself.",
      wrong:
        "Chosen wrongly: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync knows nobody, and the line to mbx01 is broken.",
      ifWrong:
        "Lync knows none of the servers and refuses them, so instant messaging never starts. Nothing else breaks.",
    },
    separate: {
      right:
        "Separate computers: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync was told about mbx01 and talks to it.",
      caption: "Lync must be told which servers to trust.",
      wrong:
        "Chosen wrongly: both services run on mbx01. Lync has found mbx01 and was told about it too; the second entry is crossed out, and the line to mbx01 is broken.",
      ifWrong:
        "Lync gets two entries for one server, and instant messaging stops for everybody. The scripts look first and refuse.",
    },
  },
} as const;
