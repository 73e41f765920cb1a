import type { UmPlacement } from "@/lib/answers/types";
import type { ChoiceText } from "../choice-text";

/**
 * Where the Unified Messaging services run, and what each answer means; what a wrong choice does is in the drawing, and
 * here where there is no drawing.
 */
export const placementTexts: Readonly<Record<UmPlacement, ChoiceText & { readonly ifWrong?: string }>> = {
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
