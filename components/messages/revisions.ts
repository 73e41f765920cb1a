import { createMessages } from "#create-messages";
import { revisionTexts } from "./en/revisions";

export const useRevisionTexts = createMessages("revision", revisionTexts);
