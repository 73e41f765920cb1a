import { remarkWords } from "@/lib/messages/en/remarks";
import { createMessages } from "#create-messages";

/** What a form says about a value as soon as it is there. */
export const useRemarkWords = createMessages("remark", remarkWords);
