import type { SectionId } from "@/lib/answers/section-ids";
import { originOf } from "./origin";
import type { NamedFacts, Remark } from "./types";

/** The facts that answer a question, and the section in which it is asked; others matter later, not for the answers. */
const answering: Readonly<Record<string, SectionId>> = {
  "lync-version": "versions",
  sites: "trust",
  pools: "lync-pool",
  "discovery-events": "mailbox-servers",
  "exchange-servers": "client-access",
  databases: "mailbox-servers",
  "owa-mailbox-policies": "policies",
  "dial-plans": "unified-messaging",
  "um-services": "unified-messaging",
  "um-call-routers": "unified-messaging",
  certificates: "mailbox-servers",
};

/** What a script was not told, by the name of the fact: its questions stay questions. */
export function unread(files: readonly NamedFacts[]): readonly Remark[] {
  return files.flatMap((file) =>
    Object.entries(file.facts.facts).flatMap(([id, fact]): readonly Remark[] => {
      const section = answering[id];
      if (section === undefined || !("error" in fact)) return [];
      return [{ code: "unread", section, names: [id], origin: originOf(file) }];
    }),
  );
}
