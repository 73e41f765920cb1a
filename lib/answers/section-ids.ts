/** The sections in the order in which they are asked. */
export const sectionIds = [
  "goal",
  "versions",
  "unified-messaging",
  "lync-pool",
  "client-access",
  "mailbox-servers",
  "trust",
  "policies",
  "change",
] as const;
export type SectionId = (typeof sectionIds)[number];
