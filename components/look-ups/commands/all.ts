import { clientAccessLookUps } from "./client-access";
import { lyncPoolLookUps } from "./lync-pool";
import { mailboxServersLookUps } from "./mailbox-servers";
import { policiesLookUps } from "./policies";
import { trustLookUps } from "./trust";
import { unifiedMessagingLookUps } from "./unified-messaging";
import { versionsLookUps } from "./versions";

/** Every look-up; each of them reads and changes nothing. A section loads only its own. */
export const lookUps = {
  ...versionsLookUps,
  ...unifiedMessagingLookUps,
  ...lyncPoolLookUps,
  ...clientAccessLookUps,
  ...mailboxServersLookUps,
  ...trustLookUps,
  ...policiesLookUps,
} as const;

export type LookUpId = keyof typeof lookUps;
