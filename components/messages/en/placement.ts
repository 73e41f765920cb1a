import type { UmPlacement } from "@/lib/answers/types";
import type { ChoiceText } from "../choice-text";

/**
 * Where the Unified Messaging services run, and what each answer means; what a wrong choice does is in the drawing, and
 * here where there is no drawing.
 */
export const placementTexts: Readonly<Record<UmPlacement, ChoiceText & { readonly ifWrong?: string }>> = {
  "same-computer": {
    label: "On the same computer",
    hint: "Each Mailbox server runs the Unified Messaging service and its Call Router. If it also hosts a SipName dial plan (next question), Lync discovers it, and no trust is created.",
  },
  "separate-computers": {
    label: "On separate computers",
    hint: "The Call Router runs on Client Access servers, the service on Mailbox servers. Lync must be told to trust each certificate name.",
  },
  none: {
    label: "Unified Messaging does not run here",
    hint: "Neither service runs on these servers, so Lync does not discover them, and the script creates trust.",
    ifWrong:
      "If a service does run with a SipName dial plan, Lync gets two entries for one server, and instant messaging stops.",
  },
};
