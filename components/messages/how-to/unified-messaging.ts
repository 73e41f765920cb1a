import type { Texts } from "../catalogue";
import { createMessages } from "#create-messages";
import { unifiedMessagingHowTo } from "../en/how-to/unified-messaging";

export type UnifiedMessagingHowTo = Texts<"unifiedMessagingHowTo">;

export const useUnifiedMessagingHowTo = createMessages("unifiedMessagingHowTo", unifiedMessagingHowTo);
