import { createMessages } from "#create-messages";
import { mailboxToolsTexts } from "./en/mailbox-tools";

export const useMailboxToolsTexts = createMessages("mailboxTools", mailboxToolsTexts);
