import type { SectionId } from "./section-ids";

export { sectionIds, type SectionId } from "./section-ids";

/** A page of the wizard: one group of questions. */
export interface Section {
  readonly id: SectionId;
  /** The question, as the heading of the page. */
  readonly title: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
}

/** Every section, in order. */
export const sections: readonly Section[] = [
  {
    id: "goal",
    title: "What do you want to do?",
    why: "The goal decides which servers change and which of the other questions are asked.",
  },
  {
    id: "versions",
    title: "Which versions do you run?",
    why: "Each version keeps its instant messaging settings in another place.",
  },
  {
    id: "unified-messaging",
    title: "Where do the Unified Messaging services run?",
    why: "This decides whether Lync finds your Exchange servers by itself, or has to be told to trust them.",
  },
  {
    id: "lync-pool",
    title: "Which Lync pool serves Outlook Web App?",
    why: "Outlook Web App sends presence and chat to this pool, so every Mailbox server is given its name.",
  },
  {
    id: "client-access",
    title: "Which Client Access servers do your users reach?",
    why: "Instant messaging is switched on in the Outlook Web App directory of each of them, and of no other server.",
  },
  {
    id: "mailbox-servers",
    title: "Which Mailbox servers hold your users?",
    why: "Each of them talks to Lync, with a certificate of its own that you name by its thumbprint.",
  },
  {
    id: "trust",
    title: "How shall Lync trust these servers?",
    why: "Lync answers only servers that it knows, so the names in their certificates are registered in its topology.",
  },
  {
    id: "policies",
    title: "Whose mailboxes get instant messaging?",
    why: "A mailbox policy overrides the directory, so the right policies have to be changed as well.",
  },
  {
    id: "change",
    title: "What goes into the change request?",
    why: "The change board sees these details in the documents; only the records directory reaches the scripts.",
  },
];
