import { failureEvents } from "@/lib/messages/en/failure-events";
import { createMessages } from "#create-messages";

/** The events of Outlook Web App that say what failed, as documents tell them. */
export const useFailureEventWords = createMessages("failureEvents", failureEvents);
