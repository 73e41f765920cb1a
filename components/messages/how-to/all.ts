import { clientAccessHowTo } from "./client-access";
import { lyncPoolHowTo } from "./lync-pool";
import { mailboxServersHowTo } from "./mailbox-servers";
import { policiesHowTo } from "./policies";
import { trustHowTo } from "./trust";
import { unifiedMessagingHowTo } from "./unified-messaging";
import { versionsHowTo } from "./versions";

/** Every look-up; each of them reads and changes nothing. A section loads only its own. */
export const howTo = {
  ...versionsHowTo,
  ...unifiedMessagingHowTo,
  ...lyncPoolHowTo,
  ...clientAccessHowTo,
  ...mailboxServersHowTo,
  ...trustHowTo,
  ...policiesHowTo,
} as const;

export type HowToId = keyof typeof howTo;
