import type { SectionId } from "@/lib/answers/section-ids";

/** Short names of the sections, for the rail and the review. */
export const sectionNames: Readonly<Record<SectionId, string>> = {
  goal: "Goal",
  versions: "Versions",
  "unified-messaging": "Unified Messaging",
  "lync-pool": "Lync pool",
  "client-access": "Client Access servers",
  "mailbox-servers": "Mailbox servers",
  trust: "Trust in Lync",
  policies: "Mailbox policies",
  change: "Change request",
};
