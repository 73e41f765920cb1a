import { runs } from "@/lib/messages/en/runs";
import { createMessages } from "#create-messages";

/** What documents say of the runs of scripts, for a page that shows their rows. */
export const useRunWords = createMessages("runs", runs);
