import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { mailboxTableTexts } from "./en/mailbox-table";

export type MailboxTableTexts = Texts<"mailboxTable">;

export const useMailboxTableTexts = createMessages("mailboxTable", mailboxTableTexts);
