import { en } from "@/lib/messages/en/catalogue";
import { createMessages } from "#create-messages";

/** Everything that documents say. Its English is long: in the browser, load it with what needs it. */
export const useDocumentWords = createMessages("document", en);
