import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import type { LookUp } from "../look-up";
import { clientAccessLookUps } from "./client-access";
import { lyncPoolLookUps } from "./lync-pool";
import { mailboxServersLookUps } from "./mailbox-servers";
import { policiesLookUps } from "./policies";
import { trustLookUps } from "./trust";
import { unifiedMessagingLookUps } from "./unified-messaging";
import { versionsLookUps } from "./versions";

const bySection: Readonly<Partial<Record<SectionId, Readonly<Record<string, LookUp>>>>> = {
  versions: versionsLookUps,
  "unified-messaging": unifiedMessagingLookUps,
  "lync-pool": lyncPoolLookUps,
  "client-access": clientAccessLookUps,
  "mailbox-servers": mailboxServersLookUps,
  trust: trustLookUps,
  policies: policiesLookUps,
};

/** The sections of which output of these kinds answers a question, in their order. */
export function sectionsOfKinds(kinds: readonly string[]): readonly SectionId[] {
  return sectionIds.filter((id) =>
    Object.values(bySection[id] ?? {}).some((lookUp) => lookUp.kinds.some((kind) => kinds.includes(kind))),
  );
}
