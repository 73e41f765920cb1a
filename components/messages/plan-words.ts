import { planWords } from "@/lib/messages/en/plan-words";
import { createMessages } from "#create-messages";

/** What a plan says before it is a document: steps, drawing, reasons. */
export const usePlanWords = createMessages("planWords", planWords);
