import type { SectionId } from "@/lib/answers/section-ids";

export interface SectionText {
  /** The question, as the heading of the page. */
  readonly title: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
  /** What is said instead where the goal turns instant messaging off. */
  readonly off?: { readonly title?: string; readonly why?: string };
}

/** What each page of the wizard asks. */
export const sectionTexts: Readonly<Record<SectionId, SectionText>> = {
  goal: {
    title: "What do you want to do?",
    why: "The goal decides which servers change and which of the other questions are asked.",
  },
  versions: {
    title: "Which versions do you run?",
    why: "Each version keeps its instant messaging settings in another place.",
  },
  "unified-messaging": {
    title: "Where do the Unified Messaging services run?",
    why: "This decides whether Lync finds your Exchange servers by itself, or has to be told to trust them.",
  },
  "lync-pool": {
    title: "Which Lync pool serves Outlook Web App?",
    why: "Outlook Web App sends presence and chat to this pool, so every Mailbox server is given its name.",
  },
  "client-access": {
    title: "Which Client Access servers do your users reach?",
    why: "Instant messaging is switched on in the Outlook Web App directory of each of them, and of no other server.",
    off: {
      why: "Instant messaging is switched off in the Outlook Web App directory of each of them, and of no other server.",
    },
  },
  "mailbox-servers": {
    title: "Which Mailbox servers hold your users?",
    why: "Each of them talks to Lync, with a certificate of its own that you name by its thumbprint.",
  },
  trust: {
    title: "How will Lync trust these servers?",
    why: "Lync answers only servers that it knows, so the names in their certificates are registered in its topology.",
  },
  policies: {
    title: "Whose mailboxes get instant messaging?",
    why: "A mailbox policy overrides the directory, so the right policies have to be changed as well.",
    off: { title: "Whose mailboxes lose instant messaging?" },
  },
  change: {
    title: "What goes into the change request?",
    why: "The change board sees these details in the documents; only the records directory reaches the scripts.",
  },
};
