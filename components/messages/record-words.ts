import { records } from "@/lib/messages/en/records";
import { createMessages } from "#create-messages";

/** What is said of files that come back from servers: the words of lib, in the language of the page. */
export const useRecordWords = createMessages("recordWords", records);
