import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { mailboxServersHowTo } from "../en/how-to/mailbox-servers";

export type MailboxServersHowTo = Texts<"mailboxServersHowTo">;

export const useMailboxServersHowTo = createMessages("mailboxServersHowTo", mailboxServersHowTo);
