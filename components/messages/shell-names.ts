import { shells } from "@/lib/messages/en/shells";
import { createMessages } from "#create-messages";

/** The shell of each place, as documents name it. */
export const useShellNames = createMessages("shells", shells);
