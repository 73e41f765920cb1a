import { remarkWords } from "@/lib/messages/en/remarks";
import { createMessages } from "#create-messages";
import type { Catalogue } from "./catalogue";

/** What a form says about a value as soon as it is there. */
export const useRemarkWords = createMessages("remark", remarkWords);

/** The same words for code that runs outside a component. */
export const remarkWordsIn = (catalogue: Catalogue | undefined) => catalogue?.remark ?? remarkWords;
